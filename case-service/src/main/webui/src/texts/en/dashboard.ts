import { locale } from './locale';

export const title = 'Dashboard';
export const note = (of: string): string => `${of || 'all cases'}, in counts`;
export const span = 'Span';
export const country = 'Country';
export const role = 'Role';
export const all = 'all';
export const spans = { 4: '4 weeks', 12: '12 weeks', 26: '26 weeks', 52: '52 weeks' } as const;
export const week = (number: number): string => `W${number}`;
export const few = (smallest: number, of: string): string => (of ? 'too few' : `fewer than ${smallest}`);
export const nothingYet = (smallest: number, of: string): string =>
  of
    ? `Too few to tell anything of ${of}: nothing is told of fewer than ${smallest}, nor what would tell of fewer than ${smallest} others.`
    : `Nothing to show: figures are told of ${smallest} decisions or people and more, in weeks with as many.`;
export const share = 'share';
export const interval = '95 % interval';

export const fresh = {
  title: 'How far behind',
  note: 'now; from event to screen over the span, all staff',
  toScreen: 'Event to screen, median',
  toScreenNote: (slow: string, count: number): string => `90 % within ${slow}; ${count.toLocaleString(locale)} alerts`,
  toScreenFew: (smallest: number): string => `no week yet with ${smallest} alerts that were told within a day`,
  toldLate: (count: number): string => `, without ${count.toLocaleString(locale)} that were told more than a day late`,
  columns: ['Week of', 'Alerts', 'Event to screen, median, s', '90 % within, s'],
  allWeeks: 'all these weeks',
  newest: 'Newest event scored',
  newestNote: (behind: string): string => `${behind} behind the clock`,
  none: 'none yet',
  waiting: 'Wait to be scored',
  waitingNote: 'records, on all instances',
  rate: 'Events a second',
  rateNote: 'over all instances',
  instances: 'Scoring',
  instancesOf: (there: number, all: number): string => `${there} of ${all}`,
  instancesNote: 'instances answer',
  away: 'Scoring does not answer: how far it is can’t be told. The figures below are case-service’s own.',
};

export const alerts = {
  title: 'Alerts',
  note: (of: string): string => (of ? 'a day, 28 d, all staff: the budget is everyone’s' : 'a day, 28 d'),
  raised: 'raised',
  deferred: 'deferred by budget',
  budget: (count: number): string => `budget ${count} a day`,
  today: 'today',
  none: 'No alert came in these weeks.',
  foot: (raised: number, budget: number | null, deferred: number): [string, string] => [
    budget === null ? `${raised}` : `${raised} of ${budget}`,
    ` used today; ${deferred} deferred in 28 d, none dropped`,
  ],
  finding: (raised: number, deferred: number): string =>
    `Alerts a day over 28 days: ${raised} raised, ${deferred} deferred by the budget`,
  columns: ['Day', 'Raised', 'Deferred', 'Budget'],
};

export const precision = {
  title: 'Precision',
  note: 'confirmed of decided, by week',
  foot: (share: string, hits: number, of: number): [string, string] => [
    share,
    ` in the last week told, ${hits} of ${of} confirmed or cleared`,
  ],
  finding: (first: string, last: string): string => `Precision by week: ${first} first, ${last} last`,
  columns: ['Week of', 'Confirmed', 'Of', 'Share, %', 'Low, %', 'High, %', 'Not enough evidence'],
};

export const times = {
  title: 'Time',
  note: 'by week',
  median: 'median',
  slow: '90 % are faster',
  slowAt: (value: string): string => `90 %: ${value}`,
  medianAt: (value: string): string => `median ${value}`,
  limit: (value: string): string => `limit ${value}`,
  triage: 'To triage',
  decision: 'To decision',
  triageUnit: 'hours',
  decisionUnit: 'days',
  few: 'too few yet',
  foot: (triage: string, decision: string): string =>
    `Within limits in the last week: triage ${triage}, decision ${decision}`,
  finding: (what: string, median: string, slow: string): string =>
    `${what}: median ${median}, nine of ten within ${slow} in the last week`,
  columns: ['Step', 'Week of', 'Count', 'Median, h', '90 % within, h', 'Within limit'],
};

export const backlog = {
  title: 'Backlog',
  note: (count: number, of: string): string => (of ? 'open alerts, by age' : `${count} open alerts, by age`),
  above: (count: number): string => `at or above the alert line ${count}`,
  below: (count: number): string => `below it ${count}`,
  under: (days: number): string => `under ${days} d`,
  between: (least: number, most: number): string => `${least} to ${most} d`,
  over: (days: number): string => `over ${days} d`,
  none: 'Nothing waits.',
  foot: (old: number): string =>
    old === 0 ? 'None has waited for a week' : `${old} ${old === 1 ? 'has' : 'have'} waited for a week or more`,
  left: (smallest: number): string => `Ages with, or leaving, fewer than ${smallest} are left out`,
  findingOf: (count: number): string => `${count} open alerts, of the ages that are told`,
  finding: (count: number, old: number): string => `${count} open alerts, ${old} of them a week old or older`,
  columns: ['Age', 'At or above the line', 'Below'],
};

export const families = {
  title: 'Evidence that led to confirmation',
  note: (weeks: string): string => weeks,
  confirmed: 'in confirmed',
  cleared: 'in cleared',
  foot: (family: string): [string, string] => [family, ' tells most apart'],
  finding: (family: string): string =>
    `Share of confirmed and of cleared alerts that a family spoke against; ${family} tells most apart`,
  columns: ['Family', 'Confirmed', 'Of', 'Share, %', 'Cleared', 'Of', 'Share, %'],
};

export const groups = {
  title: 'False alarms',
  note: (weeks: string): string => `cleared of decided staff, ${weeks}`,
  all: (share: string): string => `all, ${share}`,
  people: 'n',
  foot: (smallest: number): string => `Groups with fewer than ${smallest} people are left out`,
  finding: (all: string): string => `Share of staff who were cleared, by country and role; ${all} of all`,
  columns: ['Group', 'Cleared', 'People', 'Share, %', 'Low, %', 'High, %'],
};
