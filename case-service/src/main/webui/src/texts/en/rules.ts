import { locale } from './locale';

export const title = 'Rules';
export const what =
  'Every event is held against all live rules. What is saved here is live on every instance within moments; a new rule weighs nothing until peers were tried by it for a week. How often rules matched is counted in weeks of one person or merchant each.';
interface Bet {
  bet: number;
  configured: number;
  confirmed: number;
  cleared: number;
}

export const noBet = 'No outcome has taught yet how far they are believed.';
/** How far they are believed, and what taught that. */
export const bet = ({ bet: now, configured, confirmed, cleared }: Bet): string => {
  const outcomes = confirmed + cleared;
  const far = `How far they are believed, from 0 to 1: ${now}`;
  if (outcomes === 0) return `${far}; no outcome has taught it yet.`;
  const taught = outcomes === 1 ? '1 outcome' : `${outcomes} outcomes`;
  return `${far}, taught by ${taught} (${confirmed} confirmed, ${cleared} cleared); ${configured} before any.`;
};
export const caption = 'Files of rules';
export const add = 'New file';
export const live = (count: number): string => `${count} live`;
export const liveOf = (speaking: number, all: number): string =>
  all === 0
    ? 'none live'
    : speaking === all
      ? `${all} live`
      : `${all} live, ${all - speaking} of them only joined by others`;
export const columns = {
  file: 'File',
  state: 'State',
  live: 'What is live, and what can’t be used',
  reach: 'How it fares',
  changed: 'Changed',
};
/** Of weeks of one person or merchant each. */
export const reach = (weeks: number, tried: number, share: string): string =>
  `matched in ${weeks.toLocaleString(locale)} of ${tried.toLocaleString(locale)} ${tried === 1 ? 'week' : 'weeks'} (${share}), last four weeks`;
export const weighs = (decibans: string): string => `a match weighs at most ${decibans} dB`;
export const outcomes = ({ confirmed, cleared }: { confirmed: number; cleared: number }, share: string): string =>
  `${confirmed} of ${confirmed + cleared} closed cases with it confirmed (${share})`;
export const fewOutcomes = 'fewer than five closed cases with it';
export const noReach = 'not known yet';
export const moreRules = (count: number): string => (count === 1 ? 'and 1 more' : `and ${count} more`);
export const states: Record<string, string> = { enabled: 'enabled', disabled: 'disabled', deleted: 'deleted' };
export const origins: Record<string, string> = { rest: 'changed by hand', folder: 'from the installation' };
export const problemAt = (line: number, rule: string, reason: string): string =>
  `line ${line}${rule ? `, ${rule}` : ''}: ${reason}`;
export const changedBy = (who: string): string => `by ${who},`;
export const version = (number: number): string => `version ${number}`;
export const empty = { title: 'No rules yet', body: 'Add a file of Sigma rules, or mount a folder of them.' };

export const file = {
  newTitle: 'New file of rules',
  name: 'Name of the file',
  nameHelp: 'Letters, digits, dots, dashes and underscores, such as contacts.yml.',
  text: 'Rules (Sigma, YAML)',
  beside: 'What the rules find, and earlier versions',
  preview: 'Preview',
  history: 'On history',
  versions: 'Versions',
  unsaved: 'changed, not saved',
  save: (name: string): string => `Save ${name}`,
  add: 'Add the file',
  saved: (name: string, version: number, problems: number): string =>
    problems === 0
      ? `${name} is saved as version ${version}`
      : `${name} is saved as version ${version}; ${problems === 1 ? 'one rule' : `${problems} rules`} of it can’t be used`,
  reload: 'Give up mine and show what is there now',
  noFaults: 'Nothing wrong that scoring can see.',
  line: (line: number): string => `Line ${line}`,
  enable: 'Enable…',
  disable: 'Disable…',
  delete: 'Delete…',
  enableTitle: (name: string): string => `Enable ${name}`,
  disableTitle: (name: string): string => `Disable ${name}`,
  deleteTitle: (name: string): string => `Delete ${name}`,
  enableWhat: 'Events from now on are held against its rules.',
  disableWhat: 'Its rules find nothing more. What they found stays.',
  deleteWhat: 'Its rules find nothing more. What they found stays, and so do its versions.',
  enabled: (name: string): string => `${name} is enabled`,
  disabled: (name: string): string => `${name} is disabled`,
  deleted: (name: string): string => `${name} is deleted`,
};

type Fault = { kind: 'json'; line: number } | { kind: 'event'; at: number } | { kind: 'time'; at: number };

export const preview = {
  events: 'Sample events',
  offer: 'Use samples',
  help: (count: number): string =>
    `${count === 1 ? '1 event' : `${count} events`}. One JSON object a line, or a list: events as ingest takes them. Nothing is kept.`,
  faults: (fault: Fault): string => {
    if (fault.kind === 'json') return `Line ${fault.line} is no JSON. Put one event on a line, or all in one list.`;
    return fault.kind === 'time'
      ? `Event ${fault.at + 1} has no time. Add when it happened, such as "time": "2026-11-02T09:00:00Z".`
      : `Event ${fault.at + 1} is none that rules can read. It needs type and data, or a record.`;
  },
  tried: (count: number): string => (count === 1 ? '1 rule tried' : `${count} rules tried`),
  matches: 'Which rule matched which event',
  columns: { number: 'No.', when: 'When', what: 'Event', matched: 'Matched by' },
  none: 'no rule',
  groups: (count: number): string =>
    count === 0 ? 'Groups' : count === 1 ? 'Groups: 1 held' : `Groups: ${count} held`,
  noGroup: 'No correlation held of these events.',
  group: (by: string, from: string, to: string, measured: number, events: string): string =>
    `${by ? `of ${by}, ` : ''}from ${from} to ${to}${events ? `, events ${events}` : ''}; measured ${measured}`,
};

export const samples = {
  contacts: 'Contacts seen, then reviews removed',
  exports: 'Exports with and without a ticket',
  removals: 'Six reviews of one merchant removed',
};

export const history = {
  difference: (version: number): string => `From version ${version} to the text in the editor`,
  same: 'They are the same.',
  skipped: (count: number): string => (count === 1 ? '1 line the same' : `${count} lines the same`),
  added: 'added',
  removed: 'removed',
};

export const onHistory = {
  what: 'Tries the text as it stands on events that came in, as far as they are kept and the policy lets rules see them. Nothing is saved, and no finding is made.',
  span: 'Events of',
  spans: { '7': 'the last 7 days', '30': 'the last 30 days', '90': 'the last 90 days', '': 'all that is kept' },
  begin: 'Try on history',
  again: 'Try again',
  stop: 'Stop',
  faulty: 'Mend what can’t be used first, or it is left out.',
  changed: 'The text was changed since it was tried.',
  name: (file: string): string => `${file} on history`,
  report: 'Kept as a back-test, with what it does not say',
};
