import type { Bill } from '~/api/model';
import { t } from '~/texts';
import { fadedBefore, foundIn } from '~/ui/charts/billOverTime';
import { percent, signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';

type Step = Bill['history'][number];

/** What was found, or that the bill started over. */
function whatOf({ steps }: Step): string {
  const found = steps.filter((step) => step.found !== 0).map(({ family, label }) => t.family.label(family, label));
  const over = steps.some(({ lifted }) => lifted !== 0);
  return [...(over ? [t.subject.startsOver] : []), ...found].join(', ');
}

/** The bill over time as numbers. */
export function StepsTable({ history }: { history: Bill['history'] }) {
  const words = t.subject.stepsColumns;
  return (
    <table className="pb-table">
      <caption className="pf-v6-screen-reader">{t.subject.stepsCaption}</caption>
      <thead>
        <tr>
          {Object.values(words).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...history].reverse().map((point) => (
          <tr key={point.at}>
            <td className="narrow">
              <Moment at={point.at} full />
            </td>
            <td>{signed(fadedBefore(point))}</td>
            <td>{whatOf(point)}</td>
            <td>{signed(foundIn(point))}</td>
            <td>{signed(point.totalDecibans)}</td>
            <td>{percent(point.posterior)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
