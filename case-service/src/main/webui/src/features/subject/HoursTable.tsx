import type { Activity } from '~/api/model';
import { t } from '~/texts';

const shown = (value: number | undefined) => (value === undefined ? '' : Number(value.toFixed(2)));

/** The heat map as numbers: only hours in which this person or any peer looks up. */
export function HoursTable({ activity: { hours, peers, site, timezone } }: { activity: Activity }) {
  const words = t.subject.activity;
  return (
    <div className="pb-tall">
      <table className="pb-table">
        <caption className="pf-v6-screen-reader">{words.tableCaption}</caption>
        <thead>
          <tr>
            {Object.values(words.tableColumns(words.clock(site, timezone))).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.flatMap((value, index) =>
            value > 0
              ? [
                  <tr key={t.subject.hourOfWeek(index)}>
                    <td>{t.subject.hourOfWeek(index)}</td>
                    <td>{shown(value)}</td>
                    <td>{shown(peers?.low[index])}</td>
                    <td>{shown(peers?.high[index])}</td>
                  </tr>,
                ]
              : [],
          )}
        </tbody>
      </table>
    </div>
  );
}
