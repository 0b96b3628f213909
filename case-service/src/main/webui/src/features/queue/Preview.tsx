import './drawer.css';
import { Button, Skeleton } from '@patternfly/react-core';
import { TimesIcon } from '@patternfly/react-icons';
import { Link } from 'react-router';
import type { AlertDetail } from '~/api/model';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { BillBalance } from '~/ui/charts/BillBalance';
import { Spark } from '~/ui/charts/Spark';
import { Waterfall } from '~/ui/charts/Waterfall';
import { percent } from '~/ui/format/decibans';
import { shortDay } from '~/ui/format/time';
import { Moment } from '~/ui/Moment';
import { ErrorState } from '~/ui/states/ErrorState';
import { LatestEvents } from './LatestEvents';
import { PreviewActions, type PreviewDoing } from './PreviewActions';
import { useAlert } from './queries';

interface Props extends PreviewDoing {
  id: string;
  onClose: () => void;
}

/** One alert beside the list: enough to decide whether to open it. */
export function Preview({ id, onClose, ...doing }: Props) {
  const detail = useAlert(id);
  const name = detail.data?.alert.subject.label ?? '';
  return (
    <aside className="pb-drawer" aria-label={t.queue.preview(name)} aria-busy={detail.isPending}>
      <Button
        className="pb-drawer-close"
        variant="plain"
        icon={<TimesIcon />}
        aria-label={t.queue.drawer.close}
        onClick={onClose}
      />
      {detail.data ? (
        <Detail detail={detail.data} {...doing} />
      ) : detail.isError ? (
        <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />
      ) : (
        <Loading />
      )}
    </aside>
  );
}

function Loading() {
  return (
    <>
      <Skeleton width="70%" height="36px" />
      <Skeleton height="30px" />
      <Skeleton height="260px" />
      <Skeleton height="160px" />
    </>
  );
}

function Detail({ detail, ...doing }: { detail: AlertDetail } & PreviewDoing) {
  const { alert, bill, explanations } = detail;
  const words = t.queue.drawer;
  const count = (state: string) => explanations.items.filter((one) => one.state === state).length;
  return (
    <>
      <header className="pb-who large">
        <Badge kind={alert.subject.kind} badge={alert.subject.badge} size={38} />
        <div>
          <h2>{alert.subject.label}</h2>
          <p className="pb-subtle">
            {alert.subject.description}; {words.since(shortDay(new Date(alert.raisedAt)))}
          </p>
        </div>
      </header>
      <PreviewActions alert={alert} {...doing} />
      <section>
        <header className="pb-section-head">
          <h3>
            {words.bill}{' '}
            <span className="pb-subtle">
              {t.charts.asOf} <Moment at={bill.asOf} full />
            </span>
          </h3>
          <BillBalance bill={bill} />
        </header>
        <Waterfall bill={bill} compact />
        <p className="pb-split">
          <span className="pb-subtle">{words.otherExplanations}</span>
          <span className={explanations.tested ? '' : 'pb-subtle'}>
            {explanations.tested
              ? words.explained(count('RULED_OUT'), count('OPEN'), count('SUPPORTED'))
              : words.untested}
          </span>
        </p>
      </section>
      <LatestEvents events={detail.latestEvents} count={detail.eventCount} inCase={alert.case} />
      {detail.inSameCase.length > 0 && (
        <section>
          <h3>{words.inSameCase}</h3>
          <ul className="pb-mates">
            {detail.inSameCase.map(({ subject, posterior, alertIn }) => (
              <li key={subject.id}>
                <Badge kind={subject.kind} badge={subject.badge} size={20} />
                <span>
                  <Link to={`/subjects/${subject.id}`}>{subject.label}</Link>
                  {alertIn && (
                    <span className="pb-subtle" title={alertIn.title}>
                      {t.casefile.alertIn(alertIn.ref)}
                    </span>
                  )}
                </span>
                {posterior !== null && <strong>{percent(posterior)}</strong>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>
          {words.over} <span className="pb-subtle">{t.charts.unit}</span>
        </h3>
        <Spark history={bill.history} prior={bill.priorDecibans} lines={bill.lines} to={new Date(bill.asOf)} />
      </section>
    </>
  );
}
