import './dashboard.css';
import '~/ui/head.css';
import '~/ui/page.css';
import type { Dashboard } from '~/api/model';
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
import { countryName, optionsFor, whom } from './group';
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
  const country = params.get('country') ?? '';
  const role = params.get('role') ?? '';
  const query = useDashboard(Number(weeks), country, role);
  const choices = query.data?.choices;
  return (
    <div className="pb-column">
      <div className="pb-head">
        <div className="pb-head-row">
          <h1>{t.dashboard.title}</h1>
          <span className="pb-subtle">{t.dashboard.note(whom({ country, role }))}</span>
          <div className="pb-filters pb-at-end">
            <FilterMenu
              label={t.dashboard.span}
              options={OPTIONS}
              chosen={[weeks]}
              required
              onChange={([chosen]) => patch({ weeks: chosen === USUAL ? undefined : chosen })}
            />
            <FilterMenu
              label={t.dashboard.country}
              options={optionsFor(choices?.countries ?? [], country, countryName)}
              chosen={[country]}
              required
              onChange={([chosen]) => patch({ country: chosen || undefined })}
            />
            <FilterMenu
              label={t.dashboard.role}
              options={optionsFor(choices?.roles ?? [], role)}
              chosen={[role]}
              required
              onChange={([chosen]) => patch({ role: chosen || undefined })}
            />
          </div>
        </div>
      </div>
      <div className="pb-scroll">
        {query.data ? (
          <Figures dashboard={query.data} span={t.dashboard.spans[Number(weeks) as Weeks]} />
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <SkeletonRows rows={8} height={80} />
        )}
      </div>
    </div>
  );
}

function Figures({ dashboard, span }: { dashboard: Dashboard; span: string }) {
  const today = useNow().toISOString().slice(0, 10);
  return (
    <>
      <FreshStrip dashboard={dashboard} />
      <div className="pb-figures">
        <AlertsFigure dashboard={dashboard} today={today} />
        <PrecisionFigure dashboard={dashboard} />
        <TimesFigure dashboard={dashboard} />
        <BacklogFigure dashboard={dashboard} />
        <FamiliesFigure dashboard={dashboard} span={span} />
        <GroupsFigure dashboard={dashboard} span={span} />
      </div>
    </>
  );
}
