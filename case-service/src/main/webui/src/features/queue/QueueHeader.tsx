import { Tooltip } from '@patternfly/react-core';
import { Link, useLocation } from 'react-router';
import type { QueueScope, QueueSummary } from '~/api/model';
import { SavedMenu } from '~/features/filters/SavedMenu';
import { t } from '~/texts';
import { FilterMenu } from '~/ui/FilterMenu';
import { Kbd } from '~/ui/Kbd';
import { OverdueLink } from '~/ui/OverdueLink';
import { optionsOf } from '~/ui/options';
import { SearchField } from '~/ui/SearchField';
import type { UrlPatch } from '~/ui/useUrl';
import { BudgetMeter } from './BudgetMeter';
import type { QueueFilters } from './filters';

interface Props {
  filters: QueueFilters;
  patch: (patch: UrlPatch, replace?: boolean) => void;
  summary: QueueSummary | undefined;
  /** Shows the keys for work on alerts, beside those to move. */
  works: boolean;
}

const SCOPES: readonly QueueScope[] = ['MINE', 'TEAM', 'DEFERRED'];

const PLACES = ['after', 'alert'];

/** Title, whose alerts, today's budget, filters and the keys. */
export function QueueHeader({ filters, patch, summary, works }: Props) {
  const words = t.queue.filters;
  const change = (changes: UrlPatch, replace?: boolean) => patch({ ...changes, after: undefined }, replace);
  return (
    <div className="pb-head">
      <div className="pb-head-row">
        <h1>{t.queue.title}</h1>
        <nav className="pb-pills" aria-label={t.queue.title}>
          {SCOPES.map((scope) => (
            <ScopeLink key={scope} scope={scope} active={filters.scope === scope} count={countOf(scope, summary)} />
          ))}
        </nav>
        <OverdueLink
          count={summary?.overdue}
          label={t.queue.overdue}
          why={t.queue.overdueWhy}
          search="scope=TEAM&order=CLOCK"
        />
        <SearchField label={words.search} value={filters.q} onChange={(q) => change({ q: q || undefined }, true)} />
        <BudgetMeter used={summary?.budgetUsed} limit={summary?.budgetLimit} />
      </div>
      <div className="pb-head-row">
        <div className="pb-filters">
          <FilterMenu
            label={words.state}
            multiple
            options={optionsOf(words.states)}
            chosen={filters.state}
            onChange={(state) => change({ state })}
          />
          <FilterMenu
            label={words.kind}
            multiple
            options={optionsOf(words.kinds)}
            chosen={filters.kind}
            onChange={(kind) => change({ kind })}
          />
          <FilterMenu
            label={words.family}
            multiple
            chosen={filters.family}
            onChange={(family) => change({ family })}
            options={t.family.all.map(({ family, label }) => ({ value: family, label }))}
          />
          <FilterMenu
            label={words.age}
            options={optionsOf(words.ages)}
            chosen={filters.age ? [filters.age] : []}
            onChange={([age]) => change({ age })}
          />
          <FilterMenu
            label={words.assignee}
            required
            options={optionsOf(words.assignees)}
            chosen={[filters.assignee ?? 'any']}
            onChange={([assignee]) => change({ assignee: assignee === 'any' ? undefined : assignee })}
          />
          <span className="pb-gap" />
          <FilterMenu
            label={words.order}
            required
            options={optionsOf(words.orders)}
            chosen={[filters.order]}
            onChange={([order]) => change({ order })}
          />
          <SavedMenu page="QUEUE" places={PLACES} />
        </div>
        <p className="pb-legend-keys">
          <Kbd>j</Kbd>
          <Kbd>k</Kbd> {t.queue.legend.move}
          {works && (
            <>
              {' '}
              <Kbd>x</Kbd> {t.queue.legend.select} <Kbd>a</Kbd> {t.queue.legend.assign} <Kbd>m</Kbd>{' '}
              {t.queue.legend.merge}
            </>
          )}
        </p>
      </div>
    </div>
  );
}

function ScopeLink({ scope, active, count }: { scope: QueueScope; active: boolean; count: number | undefined }) {
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  params.set('scope', scope);
  params.delete('after');
  params.delete('alert');
  return (
    <Tooltip content={t.queue.scopesWhy[scope]}>
      <Link to={{ search: `?${params}` }} aria-current={active ? 'page' : undefined}>
        {t.queue.scopes[scope]} {count ?? ''}
      </Link>
    </Tooltip>
  );
}

function countOf(scope: QueueScope, summary: QueueSummary | undefined): number | undefined {
  if (!summary) return undefined;
  return { MINE: summary.mine, TEAM: summary.team, DEFERRED: summary.deferred }[scope];
}
