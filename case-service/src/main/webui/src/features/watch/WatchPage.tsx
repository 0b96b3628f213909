import '~/ui/list.css';
import '~/ui/narrow.css';
import './watch.css';
import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { WatchNotice } from '~/api/model';
import { t } from '~/texts';
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
import { AnswerDialog } from './AnswerDialog';
import { Looks } from './Looks';
import { useWatch, type WatchView } from './queries';

const VIEWS = Object.keys(t.watch.views) as WatchView[];
const words = t.watch;

/** Who looks at what out of the ordinary, for auditors. */
export default function WatchPage() {
  useTitle(words.title);
  const [params, patch] = useUrl();
  const view = choice(params.get('view'), VIEWS) ?? 'open';
  const after = params.get('after') ?? undefined;
  const notices = useWatch(view, after);
  const empty = words.empty[view];
  return (
    <PageColumn
      title={words.title}
      beside={<Views label={words.title} path="/watch" names={words.views} now={view} />}
      what={words.what}
    >
      <Answered query={notices} rows={8} height={44}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Empty title={empty.title}>{empty.body}</Empty>
          ) : (
            <>
              <Notices notices={items} onRelease={() => void notices.refetch()} />
              <Pager count={items.length} after={after} next={nextCursor} patch={patch} />
            </>
          )
        }
      </Answered>
    </PageColumn>
  );
}

function Notices({ notices, onRelease }: { notices: readonly WatchNotice[]; onRelease: () => void }) {
  const [asked, setAsked] = useState<WatchNotice>();
  const { table, row } = useWalkedRows({
    ids: notices.map(({ id }) => id),
    onOpen: (id) => setAsked(notices.find((one) => one.id === id && !one.answer)),
    onRelease,
  });
  return (
    <>
      <table className="pb-list pb-watch" role="grid" aria-label={words.caption} ref={table}>
        <colgroup>
          <col style={{ width: 160 }} />
          <col style={{ width: 170 }} />
          <col />
          <col style={{ width: 300 }} />
        </colgroup>
        <ColumnHeads columns={words.columns} />
        <tbody>
          {notices.map((notice) => (
            <Notice key={notice.id} notice={notice} row={row(notice.id)} onAnswer={() => setAsked(notice)} />
          ))}
        </tbody>
      </table>
      {asked && <AnswerDialog notice={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

interface NoticeProps {
  notice: WatchNotice;
  row: WalkedRow;
  onAnswer: () => void;
}

function Notice({ notice, row, onAnswer }: NoticeProps) {
  const [open, setOpen] = useState(false);
  const who = notice.person.name;
  return (
    <tr {...row}>
      <td>
        <Moment at={notice.lastAt} full />
      </td>
      <td>{who}</td>
      <td>
        {words.kinds[notice.kind](notice.files)}
        <div className="pb-subtle">
          {words.often(notice.looks)}
          {notice.looks > 1 && (
            <>
              {' '}
              {words.since} <Moment at={notice.firstAt} full />
            </>
          )}
          {' · '}
          <Button
            variant="link"
            isInline
            aria-expanded={open}
            aria-label={words.showOf(open, who)}
            onClick={() => setOpen(!open)}
          >
            {words.show(open)}
          </Button>
          {' · '}
          <Link to={`/audit?actor=${encodeURIComponent(notice.person.id)}`}>{words.record}</Link>
        </div>
        {open && <Looks id={notice.id} />}
      </td>
      <td>
        <Outcome notice={notice} onAnswer={onAnswer} />
      </td>
    </tr>
  );
}

function Outcome({ notice, onAnswer }: Pick<NoticeProps, 'notice' | 'onAnswer'>) {
  if (!notice.answer)
    return (
      <Button size="sm" variant="secondary" onClick={onAnswer} aria-label={words.answer.buttonOf(notice.person.name)}>
        {words.answer.button}
      </Button>
    );
  return (
    <>
      {notice.answer.text}
      <div className="pb-subtle">
        {notice.answer.person.name}, <Moment at={notice.answer.at} full />
      </div>
    </>
  );
}
