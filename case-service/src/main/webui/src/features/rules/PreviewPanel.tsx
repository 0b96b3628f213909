import { DropdownItem, TextArea } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { GroupMatch, PreviewSample, RulePreview } from '~/api/detection';
import { t } from '~/texts';
import { ColumnHeads } from '~/ui/ColumnHeads';
import { dayAndTime } from '~/ui/format/time';
import { Menu } from '~/ui/Menu';
import { ErrorState } from '~/ui/states/ErrorState';
import { OFFERED } from './offered';
import type { Samples } from './samples';

const words = t.rules.preview;

interface Props {
  events: string;
  onEvents: (text: string) => void;
  samples: Samples;
  preview: UseQueryResult<RulePreview>;
}

/** Events to try the rules on, and what they find in them. */
export function PreviewPanel({ events, onEvents, samples, preview }: Props) {
  return (
    <div className="pb-preview">
      <div className="pb-section-head">
        <label htmlFor="sample-events">{words.events}</label>
        <Menu button={{ size: 'sm', className: 'pb-menu-button' }} label={words.offer} atTheEnd>
          {OFFERED.map(({ label, text }) => (
            <DropdownItem key={label} onClick={() => onEvents(text)}>
              {label}
            </DropdownItem>
          ))}
        </Menu>
      </div>
      <TextArea
        id="sample-events"
        className="pb-sample-events"
        value={events}
        rows={7}
        resizeOrientation="vertical"
        spellCheck={false}
        validated={samples.fault ? 'error' : 'default'}
        aria-describedby="sample-events-help"
        onChange={(_, text) => onEvents(text)}
      />
      <p id="sample-events-help" className={samples.fault ? 'pb-fault' : 'pb-subtle'} role="status">
        {samples.fault ? words.faults(samples.fault) : words.help(samples.events.length)}
      </p>
      {preview.isError && !preview.data && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && <Found found={preview.data} events={samples.events} />}
    </div>
  );
}

function Found({ found, events }: { found: RulePreview; events: readonly PreviewSample[] }) {
  return (
    <>
      <h2>{words.tried(found.rules.length)}</h2>
      <table className="pb-table pb-matches">
        <caption className="pf-v6-screen-reader">{words.matches}</caption>
        <ColumnHeads columns={words.columns} />
        <tbody>
          {events.map((event, at) => {
            const matched = found.matches.filter((match) => match.event === event.id);
            return (
              <tr key={event.id} className={matched.length > 0 ? 'matched' : ''}>
                <td className="narrow">{at + 1}</td>
                <td className="narrow">{dayAndTime(new Date(event.time))}</td>
                <td>{told(event)}</td>
                <td>
                  {matched.length === 0 ? <span className="pb-subtle">{words.none}</span> : null}
                  {matched.map(({ rule, title }) => (
                    <div key={rule}>{title || rule}</div>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h2>{words.groups(found.correlations.length)}</h2>
      {found.correlations.length === 0 ? (
        <p className="pb-subtle">{words.noGroup}</p>
      ) : (
        <ul className="pb-groups">
          {found.correlations.map((group) => (
            <li key={`${group.rule} ${group.to} ${JSON.stringify(group.group)}`}>
              <strong>{group.title || group.rule}</strong>
              <div>{groupWords(group, events)}</div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The few fields by which one event is told from another. */
function told({ logsource, record }: PreviewSample): string {
  const said = ['action', 'operation', 'dataClass', 'merchantIds', 'merchantId', 'recordCount', 'ticketId']
    .filter((field) => record[field] !== undefined && record[field] !== null)
    .map((field) => String(record[field]));
  const kind = logsource?.category ?? logsource?.service ?? logsource?.product ?? '';
  return [kind.replaceAll('_', ' '), ...said].filter(Boolean).join(' · ');
}

function groupWords({ group, from, to, measured, events: of }: GroupMatch, events: readonly PreviewSample[]): string {
  const by = Object.entries(group).map(([field, value]) => `${field} ${value}`);
  const numbers = of.map((id) => events.findIndex((event) => event.id === id) + 1).filter((number) => number > 0);
  return words.group(by.join(', '), dayAndTime(new Date(from)), dayAndTime(new Date(to)), measured, numbers.join(', '));
}
