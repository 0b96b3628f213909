import { Button } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { Case, RecordPage } from '~/api/model';
import { RecordTable } from '~/features/record/RecordTable';
import { t } from '~/texts';
import { FilterMenu } from '~/ui/FilterMenu';
import { optionsOf } from '~/ui/options';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { choice, useUrl } from '~/ui/useUrl';

const ENTRIES = 50;
const WHAT = ['CHANGES', 'READS'] as const;

/** Every change and every read of the case: who, when, what, why, and where it stands in the log. */
export function RecordTab({ casefile }: { casefile: Case }) {
  const [params, patch] = useUrl();
  const what = choice(params.get('what'), WHAT);
  const words = t.record;
  const record = useInfiniteQuery({
    queryKey: keys.caseRecord(casefile.id, what),
    queryFn: async ({ pageParam, signal }) =>
      (await get<RecordPage>(`/cases/${casefile.id}/record`, { what, cursor: pageParam, limit: ENTRIES }, signal)).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const body = () => {
    if (record.isError && !record.data)
      return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
    if (!record.data) return <SkeletonRows rows={6} height={28} />;
    const entries = record.data.pages.flatMap(({ items }) => items);
    if (entries.length === 0) return <p className="pb-subtle">{words.none}</p>;
    return <RecordTable entries={entries} />;
  };
  return (
    <>
      <div className="pb-record-head">
        <FilterMenu
          label={words.filters.what}
          options={optionsOf(words.what)}
          chosen={what ? [what] : []}
          onChange={([chosen]) => patch({ what: chosen }, true)}
        />
        <span className="pb-subtle">{words.explained}</span>
      </div>
      {body()}
      {record.hasNextPage && (
        <Button variant="link" isLoading={record.isFetchingNextPage} onClick={() => void record.fetchNextPage()}>
          {words.older}
        </Button>
      )}
    </>
  );
}
