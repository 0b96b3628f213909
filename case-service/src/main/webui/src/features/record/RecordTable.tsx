import './record.css';
import { Link } from 'react-router';
import type { RecordEntry } from '~/api/model';
import { t } from '~/texts';
import { clockTime } from '~/ui/format/time';
import { Moment } from '~/ui/Moment';

const words = t.record;

/** Of the list of all cases; what was done has the rest. */
const WIDTHS = [150, 150, 100, 100, undefined, 130, 200];

const act = (entry: RecordEntry) => words.acts[entry.act] ?? entry.act.toLowerCase().replaceAll('_', ' ');

/** Entries of the record; of several cases, with whose. */
export function RecordTable({ entries, cases = false }: { entries: readonly RecordEntry[]; cases?: boolean }) {
  return (
    <table className={cases ? 'pb-list pb-record' : 'pb-table pb-record'}>
      <caption className="pf-v6-screen-reader">{words.caption}</caption>
      {cases && (
        <colgroup>
          {WIDTHS.map((width, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          <th scope="col">{words.columns.when}</th>
          <th scope="col">{words.columns.who}</th>
          {cases && <th scope="col">{words.columns.case}</th>}
          <th scope="col">{words.columns.act}</th>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.columns.why}</th>
          <th scope="col">{words.columns.proof}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.index ?? `${entry.at} ${entry.actor.id} ${entry.act}`}>
            <td className="narrow">
              <Moment at={entry.at} full />
            </td>
            <td className="narrow">{entry.actor.name}</td>
            {cases && <td className="narrow">{whose(entry)}</td>}
            <td className="narrow">{act(entry)}</td>
            <td>{entry.text ?? <span className="pb-subtle">{words.destroyed}</span>}</td>
            <td className="narrow">{words.grounds[entry.ground] ?? entry.ground.toLowerCase()}</td>
            <td className="narrow">{standing(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whose({ caseFile, caseId }: RecordEntry) {
  if (caseFile) return <Link to={`/cases/${caseFile.id}?tab=record`}>{caseFile.ref}</Link>;
  return caseId ? <span title={caseId}>{words.notYours}</span> : null;
}

function standing({ index, sealedAt, leaf }: RecordEntry) {
  if (index === null || sealedAt === null) return <span className="pb-subtle waits">{words.waits}</span>;
  return <span title={leaf ?? ''}>{words.inTheLog(index, clockTime(new Date(sealedAt)))}</span>;
}
