import { Link } from 'react-router';
import type { RulesTried, TriedOnPast } from '~/api/detection';
import { t } from '~/texts';
import { ColumnHeads } from '~/ui/ColumnHeads';
import { daysUntil, shortDayOf } from '~/ui/figure/days';
import { Figure, Key } from '~/ui/figure/Figure';
import { percent, signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';
import { DaysChart } from './ReportCharts';

const words = t.backtests.rules;
const DAY = 86_400_000;
/** Beyond it days without a match are left out, lest a bar be thinner than a line. */
const MOST_DAYS = 400;

/** How rules fared on past events: rule by rule how often, on which days, whom. */
export function RulesOnPast({ rules }: { rules: RulesTried }) {
  const { events, firstDay, lastDay, tried, problems } = rules;
  const span = firstDay && lastDay ? [...new Set([shortDayOf(firstDay), shortDayOf(lastDay)])].join(' to ') : '';
  return (
    <section className="pb-rules-on-past" aria-label={words.title}>
      <p className="sum">{words.read(events, span)}</p>
      {problems.map(({ line, rule, reason }) => (
        <p key={`${line} ${reason}`} className="pb-fault">
          {t.rules.problemAt(line, rule, reason)}
        </p>
      ))}
      {tried.map((rule) => (
        <OneRule key={rule.id} rule={rule} firstDay={firstDay} lastDay={lastDay} />
      ))}
    </section>
  );
}

interface OneProps {
  rule: TriedOnPast;
  firstDay: string | null;
  lastDay: string | null;
}

function OneRule({ rule, firstDay, lastDay }: OneProps) {
  const title = rule.title || rule.id;
  const rows = rowsOf(rule, firstDay, lastDay);
  return (
    <article aria-label={title}>
      <h2>
        {title} <span className="pb-subtle">{words.level(rule.level)}</span>
      </h2>
      <p>{finding(rule)}</p>
      {rule.few && <p>{words.few}</p>}
      {rule.events > 0 && !rule.few && (
        <>
          <Figure
            id={`rule-${rule.id}`}
            title={words.days}
            note={words.daysNote}
            legend={
              <>
                <Key mark="bar">{rule.correlation ? words.weeks : words.events}</Key>
                <Key mark="line ink">{words.parties}</Key>
              </>
            }
            rows={{ columns: words.dayColumns, rows: rows.map(({ day, draft, past }) => [day, draft, past]) }}
          >
            <DaysChart rows={rows} label={words.daysFinding(rule.events, rule.days.length)} />
          </Figure>
          <p>{outcomes(rule)}</p>
          <Samples title={title} samples={rule.samples} />
        </>
      )}
    </article>
  );
}

function finding({ speaks, correlation, events, parties, triedParties, decibans }: TriedOnPast): string {
  if (!speaks) return words.silent;
  if (triedParties === 0) return words.noneTried;
  if (events === 0) return words.nothing;
  const weight = `${signed(decibans)}\u00a0${t.charts.unit}`;
  const matched = (correlation ? words.held : words.matched)(events, parties);
  return `${matched}${words.ofTried(triedParties, percent(parties / triedParties))} ${words.weighs(weight)}`;
}

function outcomes({ outcomes: ended }: TriedOnPast): string {
  if (!ended) return words.fewJudged;
  const { confirmed, cleared, insufficient, unjudged, share, low, high } = ended;
  const all = words.outcomes(confirmed, cleared, insufficient, unjudged);
  return share == null || low == null || high == null
    ? all
    : `${all} ${words.precision(percent(share), percent(low), percent(high))}`;
}

/** Every day that was looked at, those without a match too. */
function rowsOf({ days }: TriedOnPast, firstDay: string | null, lastDay: string | null) {
  const matched = new Map(days.map((one) => [one.day, one]));
  const count = firstDay && lastDay ? Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / DAY) + 1 : 0;
  const all = lastDay && count <= MOST_DAYS ? daysUntil(lastDay, count) : days.map(({ day }) => day);
  return all.map((day) => ({ day, draft: matched.get(day)?.events ?? 0, past: matched.get(day)?.parties ?? 0 }));
}

function Samples({ title, samples }: { title: string; samples: TriedOnPast['samples'] }) {
  return (
    <>
      <h3>{words.samplesHead}</h3>
      <div className="samples">
        <table className="pb-table">
          <caption className="pf-v6-screen-reader">{words.samples(title)}</caption>
          <ColumnHeads columns={words.sampleColumns} />
          <tbody>
            {samples.map(({ subject, subjectId, time, type, source, id, fields }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: several may be of one event, and they never change
              <tr key={at}>
                <td className="narrow">{subjectId ? <Link to={`/subjects/${subjectId}`}>{subject}</Link> : subject}</td>
                <td className="narrow">
                  <Moment at={time} full />
                </td>
                <td>
                  {shortType(type)} <span className="pb-subtle">{`${source} ${id}`}</span>
                </td>
                <td>{fields.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const shortType = (type: string): string => type.replace(/^dev\.probity\./, '').replace(/\.v\d+$/, '');
