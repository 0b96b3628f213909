export const cases = 'Cases';
/** Of which not even the reference is known. */
export const thisCase = 'this case';
export const opened = (when: string): string => `opened ${when}`;
export const members = (count: number): string => (count === 1 ? '1 member' : `${count} members`);
/** Who is a member; said on hover. */
export const membersAre = (names: string): string => `Members: ${names}`;
export const state = 'State';
export const assignee = 'Assignee';
export const states = { OPEN: 'open', INVESTIGATING: 'investigating', CLOSED: 'closed' } as const;
export const more = 'More actions';
export const closeButton = (ref: string): string => `Close ${ref}`;
/** Where one's alert is, of those who are in a case without it. */
export const alertIn = (ref: string): string => `alert in ${ref}`;
export const alsoIn = (refs: string): string => `also in ${refs}`;
export const subjects = (count: number): string => `Subjects ${count}`;
export const tookIn = 'took in';
export const merged = 'merged';
export const mergedBy = (who: string, when: string): string => `Merged by ${who}, ${when}, into`;
export const anotherCase = 'another case';
export const closedBy = (who: string, when: string): string => `Closed by ${who}, ${when}.`;
export const outcomeOf = (outcome: string, names: string): string =>
  `${outcome.charAt(0).toUpperCase()}${outcome.slice(1)}: ${names}.`;

export const unseen = {
  what: 'Escalated cases that you do not see',
  forApprovers: 'Escalated, and answered by nobody yet. Open one and break the glass to answer for it:',
  forAuditors: 'Escalated, and answered by nobody yet. Open one and break the glass to read it:',
  byClock: 'time over',
  byHand: 'escalated',
  more: 'and more',
};

export const escalation = {
  mark: 'Escalated',
  since: (when: string, more: string): string => `Escalated ${when}${more}`,
  by: (who: string): string => ` by ${who}`,
  why: (who: string, reason: string): string => ` by ${who}: ${reason}`,
  others: 'Somebody else answers: not whoever escalated the case, nor whose work it is.',
} as const;

export const held = {
  mark: 'On hold',
  since: (when: string): string => `Under legal hold since ${when}: nothing of it is destroyed`,
} as const;

export const erasure = {
  asked: (who: string, when: string, ground: string): string =>
    `${who} asked on ${when} for the words of this case to be destroyed: ${ground}`,
  grounds: {
    ERASURE_REQUEST: 'somebody asked to be erased',
    RETENTION: 'their time is over',
    ERROR: 'they should never have been written',
  },
  others:
    'An approver or an auditor decides, who does not work on the case and stands neither above nor below whoever asked.',
} as const;

export const tabs = {
  story: 'Story',
  evidence: 'Evidence',
  graph: 'Graph',
  tasks: 'Tasks',
  notes: 'Notes',
  decisions: 'Decisions',
  record: 'Record',
} as const;

export const timeline = {
  overview: (days: number): string => `Overview, ${days} days`,
  drag: 'drag to zoom',
  whole: 'Show all',
  today: 'today',
  alert: 'alert',
  zone: (zone: string): string => `times in ${zone}`,
  from: 'First day shown',
  to: 'Last day shown',
  asTable: 'As a table',
  asChart: 'As a timeline',
  tableCaption: 'What happened, in order of time',
  lanes: 'A lane for each subject',
  none: 'Nothing of this case happened in these days.',
  columns: { when: 'When', who: 'Subject', what: 'What', merchant: 'Merchant', weighs: 'Weighs as' },
  finding: (from: string, to: string, parts: string): string =>
    `Timeline from ${from} to ${to}${parts ? `: ${parts}` : ''}`,
  events: (count: number): string => `${count} in this hour`,
  nothing: 'nothing',
  weighing: (families: string): string => (families ? `Weighs as ${families}` : 'Weighs nothing'),
  andMore: (count: number): string => `and ${count} more`,
  more: (count: number): string => (count === 1 ? '1 more lane' : `${count} more lanes`),
  fewer: 'Fewer lanes',
} as const;

export const marks = {
  TOUCH: {
    legend: 'look-up',
    counted: (n: number) => (n === 1 ? '1 look-up' : `${n} look-ups`),
  },
  POWER: { legend: 'power used', counted: (n: number) => (n === 1 ? '1 use of a power' : `${n} uses of powers`) },
  GAIN: { legend: 'gain', counted: (n: number) => (n === 1 ? '1 gain' : `${n} gains`) },
  PAYMENT: { legend: 'payment', counted: (n: number) => (n === 1 ? '1 payment' : `${n} payments`) },
  CONTACT: { legend: 'contact', counted: (n: number) => (n === 1 ? '1 contact' : `${n} contacts`) },
} as const;
export const unticketed = (n: number, of: number): string => {
  if (n === 0) return '';
  return n === of ? ' without a ticket' : `, ${n} without a ticket`;
};
export const ordinary = 'ordinary work';
export const plain = 'gray: weighs nothing';
export const arrowsOf = (name: string): string => `arrows: of ${name} only`;
export const posted = 'reviews posted';

export const bill = {
  title: 'Bill',
  lastSaid: 'as scoring last said,',
  decidedOn: 'as it was decided on,',
  mergedAt: 'as it was when the case was merged,',
  priorStaff: (oneIn: string) => `1 in ${oneIn} staff, before any evidence`,
  without: (count: number): string => `and ${count} without evidence about them`,
  none: 'No evidence about this subject is known yet; it came in with what an alert involves.',
} as const;

export const explanations = {
  title: 'Other explanations',
  counts: (tested: number, open: number): string => `${tested} tested, ${open} open`,
  RULED_OUT: 'ruled out',
  OPEN: 'open',
  SUPPORTED: 'supported',
  asking: 'being tested…',
  untested: 'not tested yet',
  neverTested: 'none is kept with the decision',
  untestedWords:
    'No innocent explanation has been tested for this case yet. Before you decide, ask what else would leave these traces: a ticket filed late, work given by the team, a shared account, a clean-up of ours.',
} as const;

export const evidence = {
  title: 'Evidence',
  of: (name: string, family: string): string => `${family} of ${name}`,
  all: 'All evidence',
  showing: (shown: number, of: number): string => `the newest ${shown} of ${of}`,
  ticketed: 'with a ticket',
  unticketed: 'no ticket',
  with: 'with',
  columns: {
    time: 'Time',
    subject: 'Subject',
    family: 'Speaks as',
    event: 'Event',
    merchant: 'Merchant',
    ticket: 'Ticket',
    source: 'Source and id',
    keep: '',
  },
  none: 'No evidence yet.',
} as const;

export const notes = {
  add: 'Add a note',
  label: 'Note',
  help: 'Members of the case can read it. No names of people, please: use pseudonyms.',
  button: 'Add note',
  none: 'No notes yet. What you found out, and what you ruled out, helps whoever decides.',
} as const;

export const list = {
  title: 'Cases',
  columns: {
    ref: 'Case',
    subjects: 'Subjects',
    state: 'State',
    posterior: 'Heaviest',
    assignee: 'Assignee',
    changed: 'Last change',
    clock: 'Clock',
  },
  search: 'Find by reference or title',
  mine: 'mine',
  escalated: 'escalated',
  filters: { state: 'State', assignee: 'Assignee', escalated: 'Show', order: 'Order' },
  orders: { CLOCK: 'by the clock', HEAVIEST: 'heaviest first', NEWEST: 'newest first', CHANGED: 'last changed first' },
  empty: { title: 'No cases yet', body: 'Open one from an alert in the queue.' },
  emptyForReaders: {
    title: 'No case is yours',
    body: 'You see a case once one of its members brings you in. If one cannot wait, look for its reference in the search.',
  },
  noMatch: { title: 'No case matches', body: 'There are cases, but none with these filters.' },
  more: (count: number): string => `+${count}`,
} as const;
