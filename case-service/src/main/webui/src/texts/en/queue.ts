export const title = 'Queue';
export const scopes = { MINE: 'Mine', TEAM: 'Team', DEFERRED: 'Waiting' } as const;
/** What the scopes leave out of saying. */
export const scopesWhy = {
  MINE: 'Alerts given to you.',
  TEAM: 'Every alert that was raised, that nobody decided and that isn’t a colleague’s case to see.',
  DEFERRED:
    'Not raised yet. The heaviest below the alert line are raised over the day, as far as the budget of new alerts allows; above the line one waits only once the budget is spent. Nobody is dropped.',
} as const;
export const overdue = (count: number): string => `${count} overdue`;
export const overdueWhy = 'Nobody looks into them, and their time for triage is over: show them first';
export const budget = 'Budget today';
export const budgetOf = (used: number, limit: number): string => `${used} of ${limit} new alerts raised today`;
export const columns = {
  select: 'Select',
  posterior: 'Posterior',
  subject: 'Subject',
  evidence: 'What speaks against and for',
  involves: 'Involves',
  change: 'Last change',
  clock: 'Clock',
} as const;
export const belowLine = 'below the line: read and ask, do not act on it alone';
export const lineAt = 'alert line, 50\u00a0%';
export const merchants = (count: number): string => (count === 1 ? '1 merchant' : `${count} merchants`);
export const withOthers = (names: string): string => `with ${names}`;
export const isNew = 'new';
export const today = 'today';
export const change = (decibans: string, when: string): string => `${decibans} dB${when}`;
export const inCase = (ref: string): string => `In case ${ref}`;
export const select = (name: string): string => `Select ${name}`;
export const selectAll = 'Select all on this page';
export const preview = (name: string): string => `Preview of ${name}`;
export const assignedTo = (name: string): string => `with ${name}`;
/** Before the day on which it comes back. */
export const until = 'snoozed until';
export const cameIn = (count: number): string => (count === 1 ? '1 change came in' : `${count} changes came in`);
export const showThem = 'Show';

export const clock = {
  TRIAGE: 'to triage',
  DECISION: 'to decide',
  APPEAL: 'to decide the appeal',
  over: { TRIAGE: 'over triage time', DECISION: 'over decision time', APPEAL: 'over appeal time' },
} as const;

export const filters = {
  state: 'State',
  kind: 'Kind',
  family: 'Family',
  age: 'Age',
  assignee: 'Assignee',
  search: 'Find by pseudonym or merchant',
  order: 'Order',
  any: 'any',
  several: (count: number): string => `${count} chosen`,
  states: {
    OPEN: 'open',
    SNOOZED: 'snoozed',
    DEFERRED: 'waiting',
    DISMISSED: 'dismissed',
    DECIDED: 'decided',
    ENDED: 'ended',
  },
  kinds: { STAFF: 'staff', MERCHANT: 'merchants', REVIEWER: 'reviewers', PERSON: 'go-betweens', ORG: 'organisations' },
  ages: {
    UNDER_1D: 'under 1 d',
    FROM_1_TO_3D: '1 to 3 d',
    FROM_3_TO_7D: '3 to 7 d',
    FROM_7_TO_14D: '7 to 14 d',
    OVER_14D: 'over 14 d',
  },
  assignees: { me: 'me', none: 'nobody', any: 'anybody' },
  orders: { HEAVIEST: 'heaviest first', NEWEST: 'newest first', CLOCK: 'by the clock' },
} as const;

export const legend = { move: 'move', select: 'select', assign: 'assign', merge: 'merge' } as const;

export const empty = {
  MINE: { title: 'Nothing waits for you', body: 'Take an alert of the team: choose it and press a.' },
  TEAM: { title: 'No open alerts', body: 'New ones appear here by themselves, the heaviest first.' },
  DEFERRED: { title: 'Nobody waits', body: 'Every alert against whom something speaks was raised.' },
} as const;
export const noMatch = { title: 'No alert matches', body: 'There are alerts, but none with these filters.' };

export const namesLeftOut =
  'Over a thousand names begin so. Those of your own cases are all here; of the others some may be missing: type more of the name.';

export const paging = {
  label: 'Pages',
  first: 'First page',
  next: 'Next page',
  back: 'Page before',
  shown: (count: number): string => `${count} shown`,
};

export const drawer = {
  close: 'Close the preview',
  since: (day: string): string => `alert since ${day}`,
  bill: 'Bill',
  otherExplanations: 'Other explanations',
  untested: 'not tested yet',
  explained: (ruledOut: number, open: number, supported: number): string =>
    `${ruledOut} ruled out, ${open} open${supported > 0 ? `, ${supported} supported` : ''}`,
  latest: 'Latest events',
  all: (count: number, ref: string | undefined): string =>
    ref ? `All ${count} events in ${ref}` : `${count} events in all`,
  inSameCase: 'In the same case',
  over: 'Bill over time',
  openCase: (ref: string): string => `Open ${ref}`,
  newCase: 'Open a case',
  subject: (name: string): string => `All about ${name}`,
  more: 'More actions',
  none: 'No events are known yet.',
};
