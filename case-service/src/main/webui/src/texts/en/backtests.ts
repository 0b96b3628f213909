import { locale } from './locale';

export const title = 'Back-tests';
export const what =
  'Findings of the past, weighed again by other bets, another budget or a stricter policy, as they were known then; and rules, tried on past events. Reports are kept until scoring starts anew.';
export const add = 'New back-test';
export const earlier = 'Back-tests, the newest first';
export const states = { RUNNING: 'runs', DONE: 'done', STOPPED: 'stopped', FAILED: 'failed' } as const;
export const empty = {
  title: 'No back-test yet',
  body: 'Begin one to see what another budget or other bets would have raised.',
  forReaders: 'When a detection engineer begins one it stands here.',
};
export const progress = (read: number, all: number): string =>
  `${read.toLocaleString(locale)} of at most ${all.toLocaleString(locale)} records read`;
export const ended = (why: string): string => `It ended before it was done${why ? `: ${why}` : '.'}`;
export const stop = (name: string): string => `Stop ${name}`;
export const forget = (name: string): string => `Forget ${name}`;

export const draft = {
  title: 'What is to be tried',
  what: 'Whatever is left empty stays as it is.',
  fields: {
    name: 'Name',
    from: 'Count alerts from',
    to: 'As known before',
    budgetPerDay: 'Alerts a day at most',
    alertLineDecibans: 'Alert line, dB',
  },
  policy: 'Policy on top of what was in force',
  noPolicy: 'none',
  policyOf: (version: number, state: string, why: string): string => `version ${version}, ${state}: ${why}`,
  bets: 'Bets by detector, 0 to 1',
  betColumns: { detector: 'Detector', now: 'Now', taught: 'Taught by', draft: 'To try' },
  betOf: (detector: string): string => `Bet on ${detector} to try`,
  taught: (confirmed: number, cleared: number): string =>
    confirmed + cleared === 0 ? 'nothing yet' : `${confirmed} confirmed, ${cleared} cleared`,
  begin: 'Begin the back-test',
  missing: (wrong: readonly string[]): string => {
    if (wrong.length === 0) return '';
    if (wrong.includes('name')) return 'Give it a name.';
    if (wrong.includes('to')) return 'It must end after it begins.';
    return `Look at ${wrong.map((one) => ({ budgetPerDay: 'alerts a day', alertLineDecibans: 'the alert line' })[one] ?? one).join(', ')} again.`;
  },
  triedBudget: (count: number): string => `${count} alerts a day`,
  triedLine: (decibans: number): string => `alert line ${decibans} dB`,
  triedBet: (detector: string, bet: number): string => `${detector} ${bet}`,
  triedPolicy: (rules: number): string => (rules === 1 ? '1 policy rule' : `${rules} policy rules`),
  triedRules: 'rules on the events',
  triedNothing: 'everything as it is',
};

export const report = {
  raised: (draft: number, then: number): string =>
    `The draft raises ${draft.toLocaleString(locale)} alerts; ${then.toLocaleString(locale)} were raised then.`,
  difference: (both: number, draftOnly: number, thenOnly: number): string =>
    `${both.toLocaleString(locale)} are the same, ${draftOnly.toLocaleString(locale)} only by the draft, ${thenOnly.toLocaleString(locale)} only then.`,
  days: 'Alerts a day',
  daysNote: 'by the draft, and then',
  draft: 'draft',
  past: 'then',
  dayColumns: ['Day', 'Draft', 'Then'],
  precision: 'Precision',
  precisionNote: 'confirmed of decided',
  precisionFinding: (draft: string, then: string): string => `Precision: ${draft} by the draft, ${then} then`,
  precisionColumns: [
    'Which',
    'Confirmed',
    'Cleared',
    'Not enough evidence',
    'Not judged',
    'Share, %',
    'Low, %',
    'High, %',
  ],
  unjudged: (count: number): string =>
    count === 0
      ? 'All alerts of the draft were judged'
      : `${count} alerts of the draft were never judged: nothing is known of them`,
  samples: 'Sample alerts',
  samplesNote: 'those first that were not raised then',
  sampleColumns: { who: 'Who', when: 'When', total: 'Weight', past: 'Then', why: 'Why' },
  raisedThen: 'raised, too',
  draftOnly: 'not raised',
  none: 'No alert is raised in that time.',
  notCovered: 'What it does not say',
};

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString(locale)} ${many}`;

const whom = (parties: number): string => counted(parties, 'person or merchant', 'people or merchants');

export const rules = {
  title: 'Rules on past events',
  read: (events: number, span: string): string =>
    events === 0
      ? 'No event lies in that time.'
      : `Tried on ${counted(events, 'event', 'events')}${span ? ` of ${span}` : ''}.`,
  nothing: 'It matched nothing.',
  matched: (events: number, parties: number): string =>
    `It matched ${counted(events, 'event', 'events')} of ${whom(parties)}`,
  held: (weeks: number, parties: number): string => `It held in ${counted(weeks, 'week', 'weeks')} of ${whom(parties)}`,
  few: 'It matched fewer than five people: when, and in which events, is not told, for a rule can be made to match one person.',
  ofTried: (parties: number, share: string): string =>
    `, of ${parties.toLocaleString(locale)} on whose events it was tried (${share}).`,
  noneTried: 'It was tried on nobody: no event of that time is of the kind that it asks for.',
  weighs: (decibans: string): string =>
    `By how seldom that is, a match would weigh at most ${decibans}, if all that is bet on rules were bet on it alone.`,
  silent: 'It finds nothing by itself: a correlation joins it.',
  weeks: 'weeks in which it held',
  level: (level: string): string => `level ${level}`,
  days: 'Matches a day',
  daysNote: 'by when the events happened, UTC',
  daysFinding: (events: number, days: number): string =>
    `${counted(events, 'match', 'matches')} on ${counted(days, 'day', 'days')}`,
  events: 'events',
  parties: 'people or merchants',
  dayColumns: ['Day', 'Events', 'People or merchants'],
  outcomes: (confirmed: number, cleared: number, insufficient: number, unjudged: number): string =>
    `Of those whom it matched ${confirmed} were confirmed and ${cleared} cleared, of ${insufficient} the evidence was not enough, ${unjudged} were never judged.`,
  precision: (share: string, low: string, high: string): string => `Precision ${share} (${low} to ${high}).`,
  fewJudged: 'Fewer than ten of those whom it matched were judged: how their cases ended is not said.',
  samples: (title: string): string => `Latest matches of ${title}`,
  samplesHead: 'Latest matches',
  sampleColumns: { who: 'Whom', when: 'When', event: 'Event', fields: 'By its' },
};
