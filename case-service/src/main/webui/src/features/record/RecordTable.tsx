import './record.css';
import { Button } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { RecordEntry } from '~/api/model';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import type { useWalkedRows } from '~/ui/useListKeys';
import { EntryProof } from './EntryProof';

const words = t.record;

/** Of the list of all cases; what was done has the rest. */
const WIDTHS = ['14%', '12%', '11%', '9%', undefined, '10%', '21%'];

const act = (entry: RecordEntry) => words.acts[entry.act] ?? entry.act.toLowerCase().replaceAll('_', ' ');

interface Props {
  entries: readonly RecordEntry[];
  /** Of several cases, with whose: shows those of one alone. */
  onCase?: (id: string) => void;
  /** Where the rows can be walked through by keys. */
  walked?: ReturnType<typeof useWalkedRows>;
}

/** What an entry is known by on its page. */
export const entryKey = (entry: RecordEntry) => String(entry.index ?? `${entry.at} ${entry.actor.id} ${entry.act}`);

/** Entries of the record. */
export function RecordTable({ entries, onCase, walked }: Props) {
  const cases = onCase !== undefined;
  return (
    <table
      className={cases ? 'pb-list pb-record' : 'pb-table pb-record'}
      {...(walked && { role: 'grid', ref: walked.table })}
    >
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
          <tr key={entryKey(entry)} {...walked?.row(entryKey(entry))}>
            <td className="narrow">
              <Moment at={entry.at} full />
            </td>
            <td className="narrow">{entry.actor.name}</td>
            {onCase && <td className="narrow">{whose(entry, onCase)}</td>}
            <td className="narrow">{act(entry)}</td>
            <td>{entry.text ?? <span className="pb-subtle">{words.destroyed}</span>}</td>
            <td className="narrow">{words.grounds[entry.ground] ?? entry.ground.toLowerCase()}</td>
            <td>
              <EntryProof entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whose({ caseFile, caseId, alert, alertId }: RecordEntry, onCase: (id: string) => void) {
  if (alert) {
    return (
      <Link to={`/queue?alert=${alert.id}`} aria-label={words.alertOn(alert.label)}>
        {alert.label}
      </Link>
    );
  }
  if (alertId) return <span title={alertId}>{words.anAlert}</span>;
  if (caseId === null) return null;
  const name = caseFile?.ref ?? words.notYours;
  return (
    <>
      {caseFile ? <Link to={`/cases/${caseFile.id}?tab=record`}>{name}</Link> : <span title={caseId}>{name}</span>}{' '}
      <Button size="sm" variant="link" isInline aria-label={words.onlyOf(name)} onClick={() => onCase(caseId)}>
        {words.only}
      </Button>
    </>
  );
}
