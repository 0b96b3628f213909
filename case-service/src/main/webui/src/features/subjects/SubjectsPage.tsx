import '~/ui/list.css';
import '~/ui/narrow.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { SubjectPage } from '~/api/model';
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
import { isFiltered, NO_FILTERS, type SubjectFilters, useSubjectFilters } from './filters';
import { SubjectsTable } from './SubjectsTable';

const PAGE = 50;

/** Everyone and everything with evidence about it, by weight. */
export default function SubjectsPage() {
  useTitle(t.subject.list.title);
  const [filters, patch] = useSubjectFilters();
  const { kind, above, q, order, after } = filters;
  const subjects = useQuery({
    queryKey: keys.subjects(filters),
    queryFn: async ({ signal }) =>
      (
        await get<SubjectPage>(
          '/subjects',
          { kind, q, order, aboveLine: above || undefined, cursor: after, limit: PAGE },
          signal,
        )
      ).data,
    placeholderData: keepPreviousData,
  });
  const list = useRef<HTMLDivElement>(null);
  const reading = () => Boolean(list.current?.matches(':hover, :focus-within'));
  const held = useHeld(subjects.data?.items ?? [], (row) => row.subject.id, JSON.stringify(filters), reading);
  const [active, setActive] = useState<string>();
  const navigate = useNavigate();
  useListKeys({
    ids: held.items.map(({ subject }) => subject.id),
    active,
    onActive: setActive,
    onOpen: (id) => navigate(`/subjects/${id}`),
    onRelease: held.release,
  });
  const words = t.subject.list;
  const body = () => {
    if (subjects.isError && !subjects.data)
      return <ErrorState error={subjects.error} onRetry={() => void subjects.refetch()} />;
    if (!subjects.data) return <SkeletonRows rows={10} height={50} />;
    if (held.items.length > 0) {
      return (
        <>
          <SubjectsTable rows={held.items} active={active} onActive={setActive} />
          <Pager count={held.items.length} after={after} next={subjects.data.nextCursor} patch={patch} />
        </>
      );
    }
    if (isFiltered(filters))
      return (
        <NoMatch title={words.noMatch.title} onClear={() => patch(NO_FILTERS)}>
          {words.noMatch.body}
        </NoMatch>
      );
    return <Empty title={words.empty.title}>{words.empty.body}</Empty>;
  };
  return (
    <div className="pb-column">
      <ListHead filters={filters} patch={patch} />
      <NamesLeftOut when={subjects.data?.namesLeftOut} />
      <div className="pb-scroll" ref={list}>
        <CameIn count={held.waiting} onShow={held.release} />
        {body()}
      </div>
    </div>
  );
}

function ListHead({
  filters,
  patch,
}: {
  filters: SubjectFilters;
  patch: (patch: UrlPatch, replace?: boolean) => void;
}) {
  const words = t.subject.list;
  return (
    <div className="pb-head">
      <div className="pb-head-row">
        <h1>{words.title}</h1>
        <div className="pb-filters">
          <FilterMenu
            label={words.filters.kind}
            options={optionsOf(t.queue.filters.kinds)}
            chosen={filters.kind ? [filters.kind] : []}
            onChange={([kind]) => patch({ kind, after: undefined })}
          />
          <FilterMenu
            label={words.filters.line}
            options={[{ value: 'above', label: words.above }]}
            chosen={filters.above ? ['above'] : []}
            onChange={([line]) => patch({ line, after: undefined })}
          />
          <FilterMenu
            label={words.filters.order}
            required
            options={optionsOf(words.orders)}
            chosen={[filters.order]}
            onChange={([order]) => patch({ order, after: undefined })}
          />
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
