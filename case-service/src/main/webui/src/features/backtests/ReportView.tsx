import { Link } from 'react-router';
import type { Precision, Report, Sample } from '~/api/detection';
import { t } from '~/texts';
import { Figure, Key } from '~/ui/figure/Figure';
import { tenths } from '~/ui/figure/shares';
import { signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';
import { DaysChart, PrecisionChart } from './ReportCharts';
import { RulesOnPast } from './RulesOnPast';

const words = t.backtests.report;

interface Props {
  report: Report;
  budget: number | undefined;
}

/** What a draft would have raised, beside what was raised; and how its rules fared. */
export function ReportView({ report, budget }: Props) {
  return (
    <>
      {report.rules && <RulesOnPast rules={report.rules} />}
      {!report.rules?.alone && <Alerts report={report} budget={budget} />}
      <section className="pb-not-covered" aria-label={words.notCovered}>
        <h3>{words.notCovered}</h3>
        <ul>
          {report.notCovered.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Alerts({ report, budget }: Props) {
  const { draft, then, difference } = report;
  const byDay = new Map(then.days.map(({ day, raised }) => [day, raised]));
  const days = [...new Set([...draft.days, ...then.days].map(({ day }) => day))].sort();
  const rows = days.map((day) => ({
    day,
    draft: draft.days.find((one) => one.day === day)?.raised ?? 0,
    past: byDay.get(day) ?? 0,
  }));
  return (
    <>
      <p className="pb-back-test-sum">
        <strong>{words.raised(draft.raised, then.raised)}</strong>{' '}
        {words.difference(difference.both, difference.draftOnly, difference.thenOnly)}
      </p>
      <div className="pb-report">
        <Figure
          id="back-test-days"
          title={words.days}
          note={words.daysNote}
          legend={
            <>
              <Key mark="bar">{words.draft}</Key>
              <Key mark="line ink">{words.past}</Key>
              {budget !== undefined && <Key mark="ruled">{t.dashboard.alerts.budget(budget)}</Key>}
            </>
          }
          rows={{ columns: words.dayColumns, rows: rows.map((row) => [row.day, row.draft, row.past]) }}
          nothing={rows.length === 0 ? words.none : undefined}
        >
          <DaysChart rows={rows} budget={budget} label={words.raised(draft.raised, then.raised)} />
        </Figure>
        <Figure
          id="back-test-precision"
          title={words.precision}
          note={words.precisionNote}
          legend={
            <>
              <Key mark="dot">{t.dashboard.share}</Key>
              <Key mark="whisker level">{t.dashboard.interval}</Key>
            </>
          }
          rows={{
            columns: words.precisionColumns,
            rows: [precisionRow(words.draft, draft.precision), precisionRow(words.past, then.precision)],
          }}
          foot={words.unjudged(draft.precision.unjudged)}
        >
          <PrecisionChart draft={draft.precision} then={then.precision} />
        </Figure>
      </div>
      <Samples samples={report.samples} />
    </>
  );
}

const precisionRow = (name: string, { confirmed, cleared, insufficient, unjudged, share, low, high }: Precision) => [
  name,
  confirmed,
  cleared,
  insufficient,
  unjudged,
  ...[share, low, high].map((value) => (value == null ? null : tenths(value))),
];

function Samples({ samples }: { samples: readonly Sample[] }) {
  return (
    <section className="pb-samples" aria-label={words.samples}>
      <h3>
        {words.samples} <span className="pb-subtle">{words.samplesNote}</span>
      </h3>
      {samples.length === 0 ? (
        <p className="pb-subtle">{words.none}</p>
      ) : (
        <table className="pb-table">
          <caption className="pf-v6-screen-reader">{words.samples}</caption>
          <thead>
            <tr>
              {Object.values(words.sampleColumns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {samples.map((sample) => (
              <tr key={`${sample.subjectId ?? sample.subject} ${sample.episode} ${sample.raisedAt}`}>
                <td className="narrow">
                  {sample.subjectId ? (
                    <Link to={`/subjects/${sample.subjectId}`}>{sample.subject}</Link>
                  ) : (
                    sample.subject
                  )}
                </td>
                <td className="narrow">
                  <Moment at={sample.raisedAt} full />
                </td>
                <td className="narrow">{`${signed(sample.totalDecibans)}\u00a0${t.charts.unit}`}</td>
                <td className="narrow">{sample.raisedThen ? words.raisedThen : words.draftOnly}</td>
                <td>{sample.summary}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
