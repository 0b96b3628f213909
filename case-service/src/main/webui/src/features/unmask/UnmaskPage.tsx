import '~/ui/list.css';
import '~/ui/narrow.css';
import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { Me, Unmasking } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { grantsNames } from '~/app/roles';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { ColumnHeads } from '~/ui/ColumnHeads';
import { Moment } from '~/ui/Moment';
import { PageColumn } from '~/ui/PageColumn';
import { Pager } from '~/ui/Pager';
import { Answered } from '~/ui/states/Answered';
import { Empty } from '~/ui/states/Nothing';
import { useWalkedRows, type WalkedRow } from '~/ui/useListKeys';
import { useTitle } from '~/ui/useTitle';
import { choice, useUrl } from '~/ui/useUrl';
import { Views } from '~/ui/Views';
import { type UnmaskView, useUnmaskings, type Verdict } from './queries';
import { VerdictDialog } from './VerdictDialog';

const VIEWS = Object.keys(t.unmask.views) as UnmaskView[];

/** Who asked for which name and why: decided on by privacy officers, looked after by auditors. */
export default function UnmaskPage() {
  useTitle(t.unmask.title);
  const [params, patch] = useUrl();
  const view = choice(params.get('view'), VIEWS) ?? 'waiting';
  const after = params.get('after') ?? undefined;
  const wishes = useUnmaskings(view, after);
  const words = t.unmask.desk;
  const empty = view === 'all' ? words.emptyAll : words.empty;
  return (
    <PageColumn
      title={t.unmask.title}
      beside={<Views label={t.unmask.title} path="/unmask" names={t.unmask.views} now={view} />}
      what={words.what}
    >
      <Answered query={wishes} rows={6} height={56}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Empty title={empty.title}>{empty.body}</Empty>
          ) : (
            <>
              <Wishes items={items} onRelease={() => void wishes.refetch()} />
              <Pager count={items.length} after={after} next={nextCursor} patch={patch} />
            </>
          )
        }
      </Answered>
    </PageColumn>
  );
}

interface Asked {
  wish: Unmasking;
  how: Verdict;
}

function Wishes({ items, onRelease }: { items: readonly Unmasking[]; onRelease: () => void }) {
  const me = useSignedIn();
  const [asked, setAsked] = useState<Asked>();
  const words = t.unmask.desk;
  const { table, row } = useWalkedRows({
    ids: items.map(({ id }) => id),
    onOpen: (id) => {
      const wish = items.find((one) => one.id === id);
      const how = wish && verdicts(wish, me)[0];
      if (wish && how) setAsked({ wish, how });
    },
    onRelease,
  });
  return (
    <>
      <table className="pb-list pb-wishes" role="grid" aria-label={words.caption} ref={table}>
        <colgroup>
          <col style={{ width: '18%' }} />
          <col style={{ width: '20%' }} />
          <col />
          <col style={{ width: 60 }} />
          <col style={{ width: '24%' }} />
        </colgroup>
        <ColumnHeads columns={words.columns} />
        <tbody>
          {items.map((wish) => (
            <Wish key={wish.id} wish={wish} row={row(wish.id)} onAsk={(how) => setAsked({ wish, how })} />
          ))}
        </tbody>
      </table>
      {asked && <VerdictDialog {...asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

/** What the reader may do about it, what is likeliest first. */
function verdicts(wish: Unmasking, me: Me): Verdict[] {
  if (!grantsNames(me)) return [];
  if (wish.state === 'GRANTED') return ['end'];
  return wish.state === 'WAITING' && wish.askedBy.id !== me.user ? ['approval', 'refusal'] : [];
}

interface WishProps {
  wish: Unmasking;
  row: WalkedRow;
  onAsk: (how: Verdict) => void;
}

function Wish({ wish, row, onAsk }: WishProps) {
  const words = t.unmask.desk;
  return (
    <tr {...row}>
      <td>
        <div className="pb-who">
          <Badge kind="STAFF" badge={wish.badge} size={28} />
          <div>
            {wish.label}
            <div className="pb-subtle">{wish.case}</div>
          </div>
        </div>
      </td>
      <td>
        {wish.askedBy.name}, <Moment at={wish.askedAt} />
        <div className="pb-subtle">{words.history(wish.history.asked, wish.history.granted)}</div>
      </td>
      <td>
        {wish.purpose}
        {wish.reason && (
          <div className="pb-subtle">
            {wish.decidedBy?.name}: {wish.reason}
          </div>
        )}
        {wish.endedReason && (
          <div className="pb-subtle">
            {wish.endedBy?.name}, {words.ended}: {wish.endedReason}
          </div>
        )}
      </td>
      <td data-column={words.columns.span}>{words.hours(wish.hours)}</td>
      <td>
        <Deciding wish={wish} onAsk={onAsk} />
      </td>
    </tr>
  );
}

function Deciding({ wish, onAsk }: Pick<WishProps, 'wish' | 'onAsk'>) {
  const may = verdicts(wish, useSignedIn());
  const words = t.unmask.desk;
  const { approval, refusal, end } = t.unmask.decide;
  const who = wish.askedBy.name;
  if (may.includes('end')) {
    return (
      <>
        <Standing wish={wish} />
        <Button size="sm" variant="secondary" onClick={() => onAsk('end')} aria-label={end.title(wish.label, who)}>
          {words.end}
        </Button>
      </>
    );
  }
  if (may.length === 0) return <Standing wish={wish} />;
  return (
    <>
      <Button size="sm" onClick={() => onAsk('approval')} aria-label={approval.title(wish.label, who)}>
        {words.grant}
      </Button>{' '}
      <Button
        size="sm"
        variant="secondary"
        onClick={() => onAsk('refusal')}
        aria-label={refusal.title(wish.label, who)}
      >
        {words.refuse}
      </Button>
    </>
  );
}

function Standing({ wish }: { wish: Unmasking }) {
  const words = t.unmask.desk;
  return (
    <>
      {t.unmask.states[wish.state]}
      {wish.until && (
        <>
          {wish.state === 'GRANTED' ? words.until : words.since} <Moment at={wish.until} full />
          <div className="pb-subtle">{words.looks(wish.looks)}</div>
        </>
      )}
    </>
  );
}
