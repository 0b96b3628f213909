import '~/ui/list.css';
import '~/ui/narrow.css';
import './watch.css';
import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { WatchNotice } from '~/api/model';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { Pager } from '~/ui/Pager';
import { ErrorState } from '~/ui/states/ErrorState';
import { Empty } from '~/ui/states/Nothing';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useTitle } from '~/ui/useTitle';
import { choice, useUrl } from '~/ui/useUrl';
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
  const body = () => {
    if (notices.isError && !notices.data)
      return <ErrorState error={notices.error} onRetry={() => void notices.refetch()} />;
    if (!notices.data) return <SkeletonRows rows={8} height={44} />;
    if (notices.data.items.length === 0) {
      const empty = words.empty[view];
      return <Empty title={empty.title}>{empty.body}</Empty>;
    }
    return (
      <>
        <Notices notices={notices.data.items} />
        <Pager count={notices.data.items.length} after={after} next={notices.data.nextCursor} patch={patch} />
      </>
    );
  };
  return (
    <div className="pb-column">
      <div className="pb-head">
        <div className="pb-head-row">
          <h1>{words.title}</h1>
          <nav className="pb-pills" aria-label={words.title}>
            {VIEWS.map((one) => (
              <Link key={one} to={`/watch?view=${one}`} aria-current={one === view ? 'page' : undefined}>
                {words.views[one]}
              </Link>
            ))}
          </nav>
        </div>
        <p className="pb-subtle">{words.what}</p>
      </div>
      <div className="pb-scroll">{body()}</div>
    </div>
  );
}

function Notices({ notices }: { notices: readonly WatchNotice[] }) {
  const [asked, setAsked] = useState<WatchNotice>();
  return (
    <>
      <table className="pb-list pb-watch" aria-label={words.caption}>
        <colgroup>
          <col style={{ width: 160 }} />
          <col style={{ width: 170 }} />
          <col />
          <col style={{ width: 300 }} />
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
          {notices.map((notice) => (
            <Notice key={notice.id} notice={notice} onAnswer={() => setAsked(notice)} />
          ))}
        </tbody>
      </table>
      {asked && <AnswerDialog notice={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Notice({ notice, onAnswer }: { notice: WatchNotice; onAnswer: () => void }) {
  const [open, setOpen] = useState(false);
  const who = notice.person.name;
  return (
    <tr>
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

function Outcome({ notice, onAnswer }: { notice: WatchNotice; onAnswer: () => void }) {
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
