import './dashboard.css';
import '~/ui/head.css';
import '~/ui/page.css';
import { t } from '~/texts';
import { FilterMenu } from '~/ui/FilterMenu';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useNow } from '~/ui/useNow';
import { useTitle } from '~/ui/useTitle';
import { choice, useUrl } from '~/ui/useUrl';
import { AlertsFigure } from './AlertsFigure';
import { BacklogFigure } from './BacklogFigure';
import { FamiliesFigure } from './FamiliesFigure';
import { FreshStrip } from './FreshStrip';
import { GroupsFigure } from './GroupsFigure';
import { PrecisionFigure } from './PrecisionFigure';
import { useDashboard } from './queries';
import { TimesFigure } from './TimesFigure';

type Weeks = keyof typeof t.dashboard.spans;
const SPANS = Object.keys(t.dashboard.spans);
const USUAL = '12';
const OPTIONS = Object.entries(t.dashboard.spans).map(([value, label]) => ({ value, label }));

/** What everyone's work comes to: how much, how right, how fast, how old, by which evidence, and for whom. */
export default function DashboardPage() {
  useTitle(t.dashboard.title);
  const [params, patch] = useUrl();
  const weeks = choice(params.get('weeks'), SPANS) ?? USUAL;
  return (
    <div className="pb-column">
      <div className="pb-head">
        <div className="pb-head-row">
          <h1>{t.dashboard.title}</h1>
          <span className="pb-subtle">{t.dashboard.note}</span>
          <div className="pb-filters pb-at-end">
            <FilterMenu
              label={t.dashboard.span}
              options={OPTIONS}
              chosen={[weeks]}
              required
              onChange={([chosen]) => patch({ weeks: chosen === USUAL ? undefined : chosen })}
            />
          </div>
        </div>
      </div>
      <div className="pb-scroll">
        <Figures weeks={Number(weeks) as Weeks} />
      </div>
    </div>
  );
}

function Figures({ weeks }: { weeks: Weeks }) {
  const query = useDashboard(weeks);
  const today = useNow().toISOString().slice(0, 10);
  const span = t.dashboard.spans[weeks];
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonRows rows={8} height={80} />;
  const dashboard = query.data;
  return (
    <>
      <FreshStrip freshness={dashboard.freshness} />
      <div className="pb-figures">
        <AlertsFigure days={dashboard.days} today={today} />
        <PrecisionFigure weeks={dashboard.outcomes} smallest={dashboard.smallestGroup} />
        <TimesFigure dashboard={dashboard} />
        <BacklogFigure ages={dashboard.backlog} />
        <FamiliesFigure families={dashboard.families} span={span} smallest={dashboard.smallestGroup} />
        <GroupsFigure dashboard={dashboard} span={span} />
      </div>
    </>
  );
}
