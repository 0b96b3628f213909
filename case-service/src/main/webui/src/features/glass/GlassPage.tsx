import '~/ui/list.css';
import '~/ui/narrow.css';
import { Button } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { GlassUse, GlassPage as Uses } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { grantsNames } from '~/app/roles';
import { t } from '~/texts';
import { ColumnHeads } from '~/ui/ColumnHeads';
import { Moment } from '~/ui/Moment';
import { PageColumn } from '~/ui/PageColumn';
import { Pager } from '~/ui/Pager';
import { Answered } from '~/ui/states/Answered';
import { Empty } from '~/ui/states/Nothing';
import { useNow } from '~/ui/useNow';
import { useTitle } from '~/ui/useTitle';
import { useUrl } from '~/ui/useUrl';
import { EndGlassDialog } from './EndGlassDialog';

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
  return (
    <PageColumn title={t.glass.title} what={words.what}>
      <Answered query={uses} rows={8} height={36}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Empty title={words.empty.title}>{words.empty.body}</Empty>
          ) : (
            <>
              <UsesTable uses={items} />
              <Pager count={items.length} after={after} next={nextCursor} patch={patch} />
            </>
          )
        }
      </Answered>
    </PageColumn>
  );
}

function UsesTable({ uses }: { uses: readonly GlassUse[] }) {
  const [ending, setEnding] = useState<GlassUse>();
  const words = t.glass.list;
  return (
    <>
      <table className="pb-list pb-glass" aria-label={words.caption}>
        <colgroup>
          <col style={{ width: '17%' }} />
          <col style={{ width: '15%' }} />
          <col style={{ width: '10%' }} />
          <col style={{ width: '15%' }} />
          <col style={{ width: '17%' }} />
          <col />
        </colgroup>
        <ColumnHeads columns={words.columns} />
        <tbody>
          {uses.map((use) => (
            <Use key={use.id} use={use} onEnd={() => setEnding(use)} />
          ))}
        </tbody>
      </table>
      {ending && (
        <EndGlassDialog
          look={ending.id}
          name={ending.asked}
          who={ending.person.name}
          onClose={() => setEnding(undefined)}
        />
      )}
    </>
  );
}

function Use({ use, onEnd }: { use: GlassUse; onEnd: () => void }) {
  const me = useSignedIn();
  const now = useNow();
  const words = t.glass.list;
  const lasts = use.granted && new Date(use.until) > now;
  return (
    <tr>
      <td>
        <Moment at={use.at} full />
      </td>
      <td>{use.person.name}</td>
      <td>{use.asked}</td>
      <td data-column={words.columns.granted}>{use.granted ? words.granted : words.nothing}</td>
      <td data-column={use.granted ? words.columns.until : undefined}>
        {use.granted && <Moment at={use.until} full />}
        {use.endedBy && <div className="pb-subtle">{words.ended}</div>}
        {lasts && grantsNames(me) && (
          <div>
            <Button
              size="sm"
              variant="secondary"
              onClick={onEnd}
              aria-label={t.glass.end.title(use.person.name, use.asked)}
            >
              {t.glass.end.button}
            </Button>
          </div>
        )}
      </td>
      <td>
        {use.reason}
        {use.endedReason && (
          <div className="pb-subtle">
            {use.endedBy?.name}: {use.endedReason}
          </div>
        )}
      </td>
    </tr>
  );
}
