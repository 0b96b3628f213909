import '~/ui/list.css';
import '~/ui/narrow.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { GlassUse, GlassPage as Uses } from '~/api/model';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { Pager } from '~/ui/Pager';
import { ErrorState } from '~/ui/states/ErrorState';
import { Empty } from '~/ui/states/Nothing';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useTitle } from '~/ui/useTitle';
import { useUrl } from '~/ui/useUrl';

const PAGE = 50;

/** Every look at a case of others, for those who look after it. */
export default function GlassPage() {
  useTitle(t.glass.title);
  const [params, patch] = useUrl();
  const after = params.get('after') ?? undefined;
  const uses = useQuery({
    queryKey: keys.glasses(after),
    queryFn: async ({ signal }) => (await get<Uses>('/break-glass', { cursor: after, limit: PAGE }, signal)).data,
    placeholderData: keepPreviousData,
  });
  const words = t.glass.list;
  const body = () => {
    if (uses.isError && !uses.data) return <ErrorState error={uses.error} onRetry={() => void uses.refetch()} />;
    if (!uses.data) return <SkeletonRows rows={8} height={36} />;
    if (uses.data.items.length === 0) return <Empty title={words.empty.title}>{words.empty.body}</Empty>;
    return (
      <>
        <UsesTable uses={uses.data.items} />
        <Pager count={uses.data.items.length} after={after} next={uses.data.nextCursor} patch={patch} />
      </>
    );
  };
  return (
    <div className="pb-column">
      <div className="pb-head">
        <div className="pb-head-row">
          <h1>{t.glass.title}</h1>
        </div>
        <p className="pb-subtle">{words.what}</p>
      </div>
      <div className="pb-scroll">{body()}</div>
    </div>
  );
}

function UsesTable({ uses }: { uses: readonly GlassUse[] }) {
  const words = t.glass.list;
  return (
    <table className="pb-list pb-glass" aria-label={words.caption}>
      <colgroup>
        <col style={{ width: 160 }} />
        <col style={{ width: 170 }} />
        <col style={{ width: 120 }} />
        <col style={{ width: 180 }} />
        <col style={{ width: 160 }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          {Object.values(words.columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {uses.map((use) => (
          <tr key={use.id}>
            <td>
              <Moment at={use.at} full />
            </td>
            <td>{use.person.name}</td>
            <td>{use.asked}</td>
            <td>{use.granted ? words.granted : words.nothing}</td>
            <td>{use.granted && <Moment at={use.until} full />}</td>
            <td>{use.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
