import type { UseQueryResult } from '@tanstack/react-query';
import type { AlertPage, AlertRow } from '~/api/model';
import { t } from '~/texts';
import { Pager } from '~/ui/Pager';
import { ErrorState } from '~/ui/states/ErrorState';
import { Empty, NoMatch } from '~/ui/states/Nothing';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import type { UrlPatch } from '~/ui/useUrl';
import { isFiltered, NO_FILTERS, type QueueFilters } from './filters';
import { QueueTable } from './QueueTable';
import type { Selection } from './useSelection';

const ROW = 69;

interface Props {
  query: UseQueryResult<AlertPage>;
  rows: AlertRow[];
  filters: QueueFilters;
  patch: (patch: UrlPatch) => void;
  active: string | undefined;
  selection: Selection;
  onOpen: (row: AlertRow) => void;
  onFocus: (row: AlertRow) => void;
  works: boolean;
}

/** The rows, or what stands in their place. */
export function QueueBody({ query, rows, filters, patch, active, selection, onOpen, onFocus, works }: Props) {
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonRows rows={9} height={ROW} />;
  if (rows.length === 0 && isFiltered(filters)) {
    return (
      <NoMatch title={t.queue.noMatch.title} onClear={() => patch(NO_FILTERS)}>
        {t.queue.noMatch.body}
      </NoMatch>
    );
  }
  if (rows.length === 0)
    return <Empty title={t.queue.empty[filters.scope].title}>{t.queue.empty[filters.scope].body}</Empty>;
  return (
    <>
      <QueueTable
        rows={rows}
        active={active}
        previewed={filters.alert}
        selection={selection}
        onOpen={onOpen}
        onFocus={onFocus}
        divided={filters.order === 'HEAVIEST'}
        works={works}
      />
      <Pager count={rows.length} after={filters.after} next={query.data.nextCursor} patch={patch} />
    </>
  );
}
