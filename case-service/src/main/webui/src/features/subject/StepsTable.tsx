import type { Bill } from '~/api/model';
import { t } from '~/texts';
import { percent, signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';

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
        {[...history].reverse().map(({ at, steps, totalDecibans, posterior }) => (
          <tr key={at}>
            <td className="narrow">
              <Moment at={at} full />
            </td>
            <td>{steps.map(({ family, label }) => t.family.label(family, label)).join(', ')}</td>
            <td>{signed(steps.reduce((sum, { decibans }) => sum + decibans, 0))}</td>
            <td>{signed(totalDecibans)}</td>
            <td>{percent(posterior)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
