import '~/ui/list.css';
import '~/ui/narrow.css';
import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { Unmasking } from '~/api/model';
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
              <Wishes items={items} />
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

function Wishes({ items }: { items: readonly Unmasking[] }) {
  const [asked, setAsked] = useState<Asked>();
  const words = t.unmask.desk;
  return (
    <>
      <table className="pb-list pb-wishes" aria-label={words.caption}>
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
            <Wish key={wish.id} wish={wish} onAsk={(how) => setAsked({ wish, how })} />
          ))}
        </tbody>
      </table>
      {asked && <VerdictDialog {...asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Wish({ wish, onAsk }: { wish: Unmasking; onAsk: (how: Asked['how']) => void }) {
  const words = t.unmask.desk;
  return (
    <tr>
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

function Deciding({ wish, onAsk }: { wish: Unmasking; onAsk: (how: Asked['how']) => void }) {
  const me = useSignedIn();
  const words = t.unmask.desk;
  const { approval, refusal, end } = t.unmask.decide;
  const who = wish.askedBy.name;
  if (grantsNames(me) && wish.state === 'GRANTED') {
    return (
      <>
        <Standing wish={wish} />
        <Button size="sm" variant="secondary" onClick={() => onAsk('end')} aria-label={end.title(wish.label, who)}>
          {words.end}
        </Button>
      </>
    );
  }
  if (!grantsNames(me) || wish.askedBy.id === me.user || wish.state !== 'WAITING') return <Standing wish={wish} />;
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
