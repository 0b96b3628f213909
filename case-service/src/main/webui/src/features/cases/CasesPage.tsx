import '~/ui/list.css';
import '~/ui/narrow.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { CasePage } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { mayWork } from '~/app/roles';
import { SavedMenu } from '~/features/filters/SavedMenu';
import { t } from '~/texts';
import { CameIn } from '~/ui/CameIn';
import { FilterMenu } from '~/ui/FilterMenu';
import { NamesLeftOut } from '~/ui/NamesLeftOut';
import { optionsOf } from '~/ui/options';
import { Pager } from '~/ui/Pager';
import { SearchField } from '~/ui/SearchField';
import { ErrorState } from '~/ui/states/ErrorState';
import { Empty, NoMatch } from '~/ui/states/Nothing';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useHeld } from '~/ui/useHeld';
import { useListKeys } from '~/ui/useListKeys';
import { useTitle } from '~/ui/useTitle';
import type { UrlPatch } from '~/ui/useUrl';
import { CasesTable } from './CasesTable';
import { type CaseFilters, isFiltered, NO_FILTERS, useCaseFilters } from './filters';
import { UnseenEscalations } from './UnseenEscalations';

const PAGE = 50;
const PLACES = ['after'];

/** Cases that this person may see. */
export default function CasesPage() {
  useTitle(t.casefile.list.title);
  const me = useSignedIn();
  const [filters, patch] = useCaseFilters();
  const { mine, escalated, q, state, order, after } = filters;
  const cases = useQuery({
    queryKey: keys.cases(filters),
    queryFn: async ({ signal }) =>
      (
        await get<CasePage>(
          '/cases',
          {
            state,
            q,
            order,
            cursor: after,
            limit: PAGE,
            assignee: mine ? 'me' : undefined,
            escalated: escalated || undefined,
          },
          signal,
        )
      ).data,
    placeholderData: keepPreviousData,
  });
  const list = useRef<HTMLDivElement>(null);
  const held = useHeld(
    cases.data?.items ?? [],
    (row) => row.id,
    JSON.stringify(filters),
    () => Boolean(list.current?.matches(':hover, :focus-within')),
  );
  const [active, setActive] = useState<string>();
  const navigate = useNavigate();
  useListKeys({
    ids: held.items.map(({ id }) => id),
    active,
    onActive: setActive,
    onOpen: (id) => navigate(`/cases/${id}`),
    onRelease: held.release,
  });
  const words = t.casefile.list;
  const body = () => {
    if (cases.isError && !cases.data) return <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />;
    if (!cases.data) return <SkeletonRows rows={10} height={44} />;
    if (held.items.length > 0) {
      return (
        <>
          <CasesTable rows={held.items} active={active} onActive={setActive} />
          <Pager count={held.items.length} after={after} next={cases.data.nextCursor} patch={patch} />
        </>
      );
    }
    if (isFiltered(filters))
      return (
        <NoMatch title={words.noMatch.title} onClear={() => patch(NO_FILTERS)}>
          {words.noMatch.body}
        </NoMatch>
      );
    const empty = mayWork(me) ? words.empty : words.emptyForReaders;
    return <Empty title={empty.title}>{empty.body}</Empty>;
  };
  return (
    <div className="pb-column">
      <ListHead filters={filters} patch={patch} />
      <NamesLeftOut when={cases.data?.namesLeftOut} />
      <UnseenEscalations />
      <div className="pb-scroll" ref={list}>
        <CameIn count={held.waiting} onShow={held.release} />
        {body()}
      </div>
    </div>
  );
}

function ListHead({ filters, patch }: { filters: CaseFilters; patch: (patch: UrlPatch, replace?: boolean) => void }) {
  const words = t.casefile.list;
  return (
    <div className="pb-head">
      <div className="pb-head-row">
        <h1>{words.title}</h1>
        <div className="pb-filters">
          <FilterMenu
            label={words.filters.state}
            multiple
            options={optionsOf(t.casefile.states)}
            chosen={filters.state}
            onChange={(state) => patch({ state, after: undefined })}
          />
          <FilterMenu
            label={words.filters.assignee}
            options={[{ value: 'me', label: words.mine }]}
            chosen={filters.mine ? ['me'] : []}
            onChange={([assignee]) => patch({ assignee, after: undefined })}
          />
          <FilterMenu
            label={words.filters.escalated}
            options={[{ value: 'true', label: words.escalated }]}
            chosen={filters.escalated ? ['true'] : []}
            onChange={([escalated]) => patch({ escalated, after: undefined })}
          />
          <FilterMenu
            label={words.filters.order}
            required
            options={optionsOf(words.orders)}
            chosen={[filters.order]}
            onChange={([order]) => patch({ order, after: undefined })}
          />
          <SavedMenu page="CASES" places={PLACES} />
          <SearchField
            label={words.search}
            value={filters.q}
            onChange={(q) => patch({ q: q || undefined, after: undefined }, true)}
          />
        </div>
      </div>
    </div>
  );
}
