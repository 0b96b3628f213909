import { BalanceScaleIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Bill, Judgement, Subject } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { mayOpen } from '~/app/roles';
import { t } from '~/texts';
import { BillBalance } from '~/ui/charts/BillBalance';
import { BillOverTime } from '~/ui/charts/BillOverTime';
import { daysOf } from '~/ui/charts/fading';
import { Waterfall } from '~/ui/charts/Waterfall';
import { FilterMenu } from '~/ui/FilterMenu';
import { signed } from '~/ui/format/decibans';
import { shortDay } from '~/ui/format/time';
import { Moment } from '~/ui/Moment';
import { choice, useUrl } from '~/ui/useUrl';
import { boundedFamilies, wordsBy } from './bounded';
import { StepsTable } from './StepsTable';

const DAY = 86_400_000;
const SPANS = ['all', 'd30', 'd90'] as const;

/** The bill as it stands, and how it came to stand there. */
export function BillSections({ of, bill }: { of: Subject; bill: Bill }) {
  const staff = of.subject.kind === 'STAFF';
  const bounded = wordsBy(boundedFamilies(of), t.charts.boundedWhy);
  return (
    <div className="pb-bills">
      <section aria-label={t.casefile.bill.title}>
        <header className="pb-section-head">
          <h2>
            {t.casefile.bill.title}{' '}
            <span className="pb-subtle">
              {t.charts.asOf} <Moment at={bill.asOf} full />
            </span>
          </h2>
          <BillBalance bill={bill} words />
        </header>
        {of.judgements[0] && <JudgedNote judged={of.judgements[0]} />}
        <Waterfall bill={bill} compact row={26} bounded={bounded} />
        {bounded.size > 0 && <p className="pb-subtle pb-bounded">{t.charts.bounded}</p>}
        {bill.lines.every(({ decibans }) => decibans > 0) && !(of.judgements.length > 0 && bill.lines.length === 0) && (
          <p className="pb-subtle">{staff ? t.charts.nothingFor : t.charts.nothingForParty}</p>
        )}
        {of.alertId && <SentNote bill={bill} />}
      </section>
      <OverTime bill={bill} judgements={of.judgements} />
    </div>
  );
}

/** Why the bill is where it is after people have spoken. */
function JudgedNote({ judged: { outcome, at, case: inCase } }: { judged: Judgement }) {
  const me = useSignedIn();
  const words = t.subject.judged;
  const ref = inCase && mayOpen(me, 'cases') ? <Link to={`/cases/${inCase.id}`}>{inCase.ref}</Link> : inCase?.ref;
  return (
    <p className="pb-judged">
      <BalanceScaleIcon /> <strong>{words.as(t.action.outcomes[outcome].label)}</strong>{' '}
      {inCase && (
        <>
          {words.in} {ref}{' '}
        </>
      )}
      {words.on} <Moment at={at} full />
      {words.startsOver}
    </p>
  );
}

/** Queue and cases show the bill as it was last sent on, which small steps after it do not change. */
function SentNote({ bill }: { bill: Bill }) {
  const sent = bill.history.at(-1);
  if (!sent || signed(sent.totalDecibans) === signed(bill.totalDecibans)) return null;
  return (
    <p className="pb-subtle">
      {t.subject.sent(signed(sent.totalDecibans))} <Moment at={sent.at} full />
      {t.subject.sentWhy}
    </p>
  );
}

function OverTime({ bill, judgements }: { bill: Bill; judgements: readonly Judgement[] }) {
  const [params, patch] = useUrl();
  const [table, setTable] = useState(false);
  const span = choice(params.get('span'), SPANS) ?? 'all';
  const to = new Date(Math.max(...[bill.asOf, ...judgements.map(({ at }) => at)].map(Date.parse)));
  const words = t.subject.span;
  return (
    <section aria-label={t.subject.billOverTime} className="pb-over-time">
      <header className="pb-section-head">
        <h2>
          {t.subject.billOverTime} <span className="pb-subtle">{t.subject.asKnown(halfLives(bill))}</span>
        </h2>
        <div className="pb-filters">
          <button type="button" className="pb-link pb-small" onClick={() => setTable(!table)}>
            {table ? t.charts.asChart : t.charts.asTable}
          </button>
          <FilterMenu
            label={words.label}
            required
            chosen={[span]}
            options={SPANS.map((value) => ({ value, label: words[value] }))}
            onChange={([chosen]) => patch({ span: chosen }, true)}
          />
        </div>
      </header>
      {bill.history.length === 0 && <p className="pb-subtle">{t.subject.noHistory}</p>}
      {table ? (
        <StepsTable history={bill.history} />
      ) : (
        <BillOverTime
          history={bill.history}
          from={start(bill, span)}
          to={to}
          prior={bill.priorDecibans}
          alertLine={bill.alertLineDecibans}
          lines={bill.lines}
          judged={judgements.map(({ at, outcome }) => ({
            at,
            words: t.subject.judged.mark(t.action.outcomes[outcome].label, shortDay(new Date(at))),
          }))}
        />
      )}
    </section>
  );
}

/** Days in which weights of this bill fade by half, shortest first, as its lines and steps say. */
function halfLives({ lines, history }: Bill): number[] {
  const said = [...lines, ...history.flatMap(({ steps }) => steps)].map(({ halfLife }) => daysOf(halfLife));
  return [...new Set(said)].sort((a, b) => a - b);
}

/** Some days before the first step, so that the climb is seen to begin. */
function start(bill: Bill, span: (typeof SPANS)[number]): Date {
  const to = Date.parse(bill.asOf);
  if (span !== 'all') return new Date(to - (span === 'd30' ? 30 : 90) * DAY);
  const first = bill.history[0] ? Date.parse(bill.history[0].at) : to;
  return new Date(first - Math.max(2 * DAY, (to - first) * 0.15));
}
