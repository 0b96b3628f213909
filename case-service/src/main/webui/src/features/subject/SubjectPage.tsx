import '~/ui/page.css';
import './subject.css';
import { Alert } from '@patternfly/react-core';
import { useParams } from 'react-router';
import type { Subject } from '~/api/model';
import { t } from '~/texts';
import { ErrorState } from '~/ui/states/ErrorState';
import { Empty } from '~/ui/states/Nothing';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useTitle } from '~/ui/useTitle';
import { ActivitySection } from './ActivitySection';
import { BillSections } from './BillSections';
import { DaysSection } from './DaysSection';
import { EventsSection } from './EventsSection';
import { FindingsSection } from './FindingsSection';
import { useActivity, useDays, useSubject } from './queries';
import { SubjectHeader } from './SubjectHeader';
import { TouchedSection } from './TouchedSection';

/** Everything known about one subject: the bill now and over time, what they do beside peers, findings, cases. */
export default function SubjectPage() {
  const { id = '' } = useParams();
  const query = useSubject(id);
  if (query.data) return <SubjectView key={id} of={query.data} />;
  if (query.isError) return <ErrorState page error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="pb-column">
      <SkeletonRows rows={1} height={64} />
      <SkeletonRows rows={9} height={34} />
      <SkeletonRows rows={8} height={40} />
    </div>
  );
}

function SubjectView({ of }: { of: Subject }) {
  useTitle(of.subject.label);
  const staff = of.subject.kind === 'STAFF';
  const merchant = of.subject.kind === 'MERCHANT';
  const activity = useActivity(of.subject.id, staff);
  const days = useDays(of.subject.id, merchant);
  return (
    <div className="pb-column">
      <SubjectHeader of={of} />
      <div className="pb-scroll">
        {!of.scoring.available && (
          <Alert
            isInline
            isPlain
            component="p"
            className="pb-away"
            variant="info"
            title={of.scoring.detail ?? t.state.scoringAway}
          />
        )}
        {of.bill ? (
          <BillSections of={of} bill={of.bill} />
        ) : (
          <Empty title={t.subject.noBill.title}>{t.subject.noBill.body}</Empty>
        )}
        <div className={`pb-subject-grid${staff ? '' : ' party'}`}>
          {staff && <ActivitySection query={activity} name={of.subject.label} />}
          {staff && <TouchedSection query={activity} />}
          {!staff && (
            <div className="pb-days">
              {merchant && <DaysSection query={days} name={of.subject.label} />}
              <EventsSection of={of} />
            </div>
          )}
          <FindingsSection of={of} />
        </div>
      </div>
    </div>
  );
}
