import { Button } from '@patternfly/react-core';
import type { Case } from '~/api/model';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useTimeline } from './queries';

/** Every change of the case: who, when, what. */
export function RecordTab({ casefile }: { casefile: Case }) {
  const timeline = useTimeline(casefile.id);
  const words = t.casefile.record;
  if (timeline.isError && !timeline.data)
    return <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />;
  if (!timeline.data) return <SkeletonRows rows={6} height={28} />;
  const entries = timeline.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <p className="pb-subtle">{words.none}</p>;
  return (
    <>
      <table className="pb-table">
        <caption className="pf-v6-screen-reader">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.when}</th>
            <th scope="col">{words.columns.who}</th>
            <th scope="col">{words.columns.kind}</th>
            <th scope="col">{words.columns.what}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ seq, at, actor, kind, text }) => (
            <tr key={seq}>
              <td className="narrow">
                <Moment at={at} full />
              </td>
              <td className="narrow">{actor.name}</td>
              <td className="narrow">{words.kinds[kind]}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {timeline.hasNextPage && (
        <Button variant="link" isLoading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {words.older}
        </Button>
      )}
    </>
  );
}
