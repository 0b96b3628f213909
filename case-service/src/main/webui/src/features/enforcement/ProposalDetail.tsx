import { Link } from 'react-router';
import type { Proposal, ProposalState } from '~/api/model';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { percent, signed } from '~/ui/format/decibans';
import { dayAndTime } from '~/ui/format/time';
import { Moment } from '~/ui/Moment';
import { AppealSection } from './AppealSection';
import { ChecksSection } from './ChecksSection';
import { DecisionBar } from './DecisionBar';
import { NoticeSection, OrderSection } from './OrderSection';
import { TargetBill } from './TargetBill';
import { inverseOf, periodInWords, titleOf } from './words';

const words = t.enforcement.detail;
const HARMLESS: readonly ProposalState[] = ['REFUSED', 'WITHDRAWN'];

/** One measure whole: what it does, why, on what, who decided, what became of it. */
export function ProposalDetail({ proposal }: { proposal: Proposal }) {
  return (
    <article className="pb-measure" aria-label={`${proposal.ref}: ${titleOf(proposal)}`}>
      <Head proposal={proposal} />
      {proposal.waitsForRoom && <p role="status">{words.room}</p>}
      {proposal.reversedBy?.state === 'FAILED' && <p role="status">{words.inVain(proposal.reversedBy.ref)}</p>}
      {proposal.delay && (
        <p role="status">{words.delay(proposal.delay.tries, dayAndTime(new Date(proposal.delay.nextAt)))}</p>
      )}
      <div className="pb-effects">
        <section>
          <h3>{words.effect}</h3>
          <p>
            {proposal.effect}
            {!proposal.reverses && `, ${words.reversible}`}
          </p>
        </section>
        {!proposal.reverses && !HARMLESS.includes(proposal.state) && (
          <section>
            <h3>{words.inverse}</h3>
            <p>{inverseOf(proposal)}</p>
          </section>
        )}
      </div>
      <h3>{words.reason}</h3>
      <blockquote>{proposal.reason}</blockquote>
      <Grounds proposal={proposal} />
      <TargetBill proposal={proposal} />
      <ChecksSection proposal={proposal} />
      <Decided proposal={proposal} />
      <NoticeSection proposal={proposal} />
      <OrderSection proposal={proposal} />
      <AppealSection proposal={proposal} />
      <details>
        <summary>{words.statement}</summary>
        <p className="pb-subtle">{words.statementHelp}</p>
        <pre className="pb-statement">{proposal.statement}</pre>
      </details>
      <DecisionBar proposal={proposal} />
    </article>
  );
}

function Head({ proposal }: { proposal: Proposal }) {
  const { case: inCase, target } = proposal;
  return (
    <header>
      <p className="pb-subtle">
        {proposal.ref} {t.enforcement.inCase}{' '}
        <Link to={`/cases/${inCase.id}?tab=decisions`} title={inCase.title}>
          {inCase.ref}
        </Link>
        ; {t.enforcement.by(proposal.proposedBy.name)}, <Moment at={proposal.proposedAt} full />
        {proposal.reverses && (
          <>
            ; {words.reverses}{' '}
            <Link to={`/enforcement?view=all&proposal=${proposal.reverses.id}`}>{proposal.reverses.ref}</Link>
          </>
        )}
        {proposal.reversedBy && (
          <>
            ; {words.reversedBy}{' '}
            <Link to={`/enforcement?view=all&proposal=${proposal.reversedBy.id}`}>{proposal.reversedBy.ref}</Link>
          </>
        )}
      </p>
      <h2>
        <Badge kind={target.kind} badge={target.badge} size={26} /> {titleOf(proposal)}{' '}
        <span className="pb-state" data-state={proposal.state}>
          {t.enforcement.states[proposal.state]}
        </span>
      </h2>
    </header>
  );
}

function Grounds({ proposal }: { proposal: Proposal }) {
  const { posterior, totalDecibans, reviews, target } = proposal;
  return (
    <dl className="pb-facts">
      <dt>{words.basis}</dt>
      <dd>{proposal.basis}</dd>
      <dt>{words.bill}</dt>
      <dd>
        {posterior === null || totalDecibans === null ? (
          words.noBill
        ) : (
          <>
            <strong>{percent(posterior)}</strong> {signed(totalDecibans)} {t.charts.unit},{' '}
            <Link to={`/subjects/${target.id}`}>{target.label}</Link>
          </>
        )}
      </dd>
      {reviews.length > 0 && (
        <>
          <dt>{words.reviews}</dt>
          <dd>{reviews.join(', ')}</dd>
        </>
      )}
      <dt>{words.notice}</dt>
      <dd>
        <NoticeWords proposal={proposal} />
      </dd>
    </dl>
  );
}

function NoticeWords({ proposal: { notice, state } }: { proposal: Proposal }) {
  const period = periodInWords(notice.period);
  if (notice.exception) {
    return (
      <>
        {words.exception(t.enforcement.exceptions[notice.exception])}. {notice.exceptionReason}
      </>
    );
  }
  if (!period) return words.atOnce;
  return (
    <>
      {words.period(period)}
      {notice.country && ` (${notice.country})`}
      {notice.until && (state === 'APPROVED' || state === 'APPEALED') && (
        <>
          , {words.until('')}
          <Moment at={notice.until} full />
        </>
      )}
    </>
  );
}

/** Who decided what, one line each. */
function Decided({ proposal }: { proposal: Proposal }) {
  const { approvals, ending, approvalsNeeded } = proposal;
  return (
    <>
      <h3>
        {words.decided} <span className="pb-subtle">{t.enforcement.approvals(approvals.length, approvalsNeeded)}</span>
      </h3>
      {approvals.length === 0 && !ending && <p className="pb-subtle">{words.nobody}</p>}
      <ul className="pb-decided">
        {approvals.map(({ by, at, reason }) => (
          <li key={by.id}>
            {t.enforcement.states.APPROVED}: {by.name}, <Moment at={at} full />. {reason}
          </li>
        ))}
        {ending && (
          <li>
            {t.enforcement.states[proposal.state]}: {ending.by.name}. {ending.reason}
          </li>
        )}
      </ul>
    </>
  );
}
