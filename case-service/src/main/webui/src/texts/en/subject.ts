export const title = 'Subjects';
export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
export const merchantsTouched = 'Merchants touched';
export const merchant = 'Merchant';
export const withoutTicket = 'Days without a ticket';
export const of = (part: number, whole: number): string => `${part} of ${whole}`;
export const share = (value: number): string => `${(value * 100).toFixed(1)}\u00a0%`;
export const peersShare = (value: number): string => `peers ${share(value)}`;

export const hourOfWeek = (index: number): string => {
  const hour = String(index % 24).padStart(2, '0');
  return `${weekdays[Math.floor(index / 24)] ?? ''} ${hour}:00`;
};
export const cell = (when: string, value: number, unusual: boolean): string =>
  `${when}: ${Number(value.toFixed(1))} look-ups${unusual ? ', far above peers’ band' : ''}`;
export const heatFinding = (name: string, unusual: string[]): string =>
  unusual.length === 0
    ? `Look-ups of ${name} by hour of the week; no hour lies far above peers’ band`
    : `Look-ups of ${name} by hour of the week; far above peers’ band at ${unusual.slice(0, 8).join(', ')}`;
export const coverageFinding = (value: number, of: number, peers: number | null | undefined): string =>
  `${share(value)} of ${of} merchant-days with a ticket${peers == null ? '' : `; ${peersShare(peers)}`}`;

export const kinds = {
  STAFF: 'Staff',
  MERCHANT: 'Merchant',
  REVIEWER: 'Reviewer',
  PERSON: 'Go-between',
  ORG: 'Organisation',
} as const;
export const peers = {
  everybody: (size: number): string => `${size} peers, all staff`,
  role: (size: number): string => `${size} peers by role`,
  roleAndSite: (size: number): string => `${size} peers by role and site`,
  team: (size: number): string => `${size} peers by team`,
  allMerchants: (size: number): string => `${size} peers, all merchants`,
  allGoBetweens: (size: number): string => `${size} peers, all go-betweens`,
  allReviewers: (size: number): string => `${size} peers, all reviewers`,
  allOrganisations: (size: number): string => `${size} peers, all organisations`,
  category: (size: number): string => `${size} peers by category`,
} as const;
export const since = (day: string): string => `open since ${day}`;
export const judged = {
  as: (outcome: string): string => `Judged ${outcome}`,
  in: 'in',
  on: 'on',
  startsOver: '. The bill starts over: what was found up to then does not count again.',
  mark: (outcome: string, day: string): string => `judged ${outcome} ${day}`,
} as const;
export const sent = (total: string): string => `Queue and cases show ${total} dB, as of`;
export const sentWhy = ': a bill is sent on only when it has moved far enough.';
export const noBill = {
  title: 'No evidence is known',
  body: 'Nothing has been found about this subject. It appears here because something else involves it.',
};
export const billOverTime = 'Bill over time';
export const asKnown = (halfLives: readonly number[]): string =>
  `as known on each day${halfLives.length ? `; weights fade by half in ${halfLives.map((days) => `${days}\u00a0d`).join(' or ')}` : ''}`;
export const span = {
  label: 'Shown',
  all: 'since the first finding',
  d30: 'the last 30 d',
  d90: 'the last 90 d',
} as const;
export const noHistory = 'No steps are known yet.';
export const startsOver = 'starts over';
export const stepsCaption = 'Steps of the bill, newest first';
export const stepsColumns = {
  when: 'When',
  faded: 'Faded before, dB',
  what: 'Found',
  weight: 'Found, dB',
  total: 'Total, dB',
  posterior: 'Posterior',
} as const;

export const activity = {
  title: 'Activity',
  note: 'mean look-ups by hour of week',
  line: (name: string): string => `${name}, the week’s days summed`,
  own: 'peers’ band',
  unusual: 'far above peers’ band',
  clock: (site: string | null, zone: string): string => (site ? `${site} time (${zone})` : zone),
  hours: (clock: string): string => `hour in ${clock}; look-ups:`,
  none: 'No look-ups are known.',
  onlyStaff: 'Activity is kept for staff only.',
  tableCaption: 'Look-ups by hour of week beside peers, hours with any',
  tableColumns: (clock: string) => ({
    hour: `Hour in ${clock}`,
    own: 'Look-ups',
    low: 'Peers’ mean less one deviation',
    high: 'Peers’ mean and one deviation',
  }),
} as const;
export const coverage = {
  title: 'Ticket coverage',
  of: (ticketed: number, days: number): string => `${ticketed} of ${days}`,
  words: 'merchant-days ticketed',
  axis: 'share of merchant-days with a ticket',
} as const;
export const touched = {
  title: 'Merchants touched',
  note: 'merchant-days',
  none: 'No merchants touched.',
  noTicket: 'no ticket',
  ticketed: 'ticketed',
  peers: 'peers, 5–95 %',
  order: 'Most unusual first.',
  others: (count: number): string => (count === 1 ? '1 other' : `${count} others`),
  days: (count: number): string => `${count} merchant-days`,
} as const;
const weeks = (count: number): string => `the last ${count}\u00a0weeks`;
export const days = {
  title: 'Days',
  note: (count: number): string => `reviews, gains and who was there; ${weeks(count)}, days of UTC`,
  reviews: 'Reviews a day',
  column: (day: string, count: number): string => `${day}: ${count === 1 ? '1 review' : `${count} reviews`}`,
  gains: {
    REVIEW_REMOVED: 'Negative reviews vanished',
    STANDING_RESTORED: 'Account reinstated',
    SALES: 'Sales rose',
    RANK: 'Search rank rose',
    RATING: 'Rating rose',
  },
  gain: (day: string, what: readonly string[]): string => `${day}: ${what.join('; ')}`,
  touched: (count: number, unticketed: number): string =>
    `${count}\u00a0d${unticketed > 0 ? `, ${unticketed} without a ticket` : ', all ticketed'}`,
  touchedBy: (who: string): string => `Touched by ${who}`,
  from: (first: string, last: string, what: string): string => `${first} to ${last}: ${what}`,
  until: (last: string): string => `until ${last}`,
  reviewed: (worst: number, best: number, alike: number, whole: boolean): string =>
    [
      `${worst} with the worst rating`,
      `${best} with the best`,
      ...(alike > 0 ? [`${alike} like another’s`] : []),
      ...(whole ? [] : ['some may be forgotten']),
    ].join('; '),
  chance: (share: number): string =>
    share < 0.0001 ? 'by itself less often than 1 in 10,000' : `by itself 1 in ${Math.round(1 / share)}`,
  columns: ['Day', 'What', 'How many', 'More'],
  legend: {
    reviews: 'reviews',
    usual: 'usual, 5–95 %',
    above: 'above what is usual',
    gain: 'gain that stood out',
    unticketed: 'touched, some without a ticket',
    ticketed: 'touched, all ticketed',
  },
  finding: (name: string, above: number, gains: number, staff: number): string =>
    `Days of ${name}: ${above} with more reviews than usual, ${gains === 1 ? '1 gain' : `${gains} gains`} that stood out, ${staff} of staff who touched it`,
  foot: (usual: { mean: number; low: number; high: number } | null, since: string | undefined): string =>
    [
      usual
        ? `Usual: ${usual.low} to ${usual.high} reviews a day, ${usual.mean} on average, by its own past and its like.`
        : 'Its past is too short to say how many reviews are usual.',
      ...(since ? [`Reviews before ${since} are forgotten.`] : []),
      'Staff: those of whom it is not settled yet what followed.',
    ].join(' '),
  none: 'Scoring knows no days of this merchant.',
  quiet: (count: number): string => `Nothing was written, gained or touched in ${weeks(count)}.`,
} as const;
export const events = {
  title: 'Events behind its findings',
  note: (count: number): string => `each once, ${weeks(count)}, days of UTC`,
  lanes: {
    'staff.access': 'Looked up by staff',
    'staff.intervention': 'Powers used',
    ticket: 'Tickets',
    'review.posted': 'Reviews',
    'review.removed': 'Reviews vanished',
    'merchant.outcome': 'Gains',
    'payment.observed': 'Payments',
    'contact.observed': 'Contacts',
    'identifier.observed': 'Identifiers seen',
    'log.record': 'Log records',
    'tip.received': 'Tips',
    other: 'Other events',
  },
  kinds: {
    'staff.access': ['look-up', 'look-ups'],
    'staff.intervention': ['use of a power', 'uses of powers'],
    ticket: ['ticket', 'tickets'],
    'review.posted': ['review', 'reviews'],
    'review.removed': ['review vanished', 'reviews vanished'],
    'merchant.outcome': ['gain', 'gains'],
    'payment.observed': ['payment', 'payments'],
    'contact.observed': ['contact', 'contacts'],
    'identifier.observed': ['identifier seen', 'identifiers seen'],
    'log.record': ['log record', 'log records'],
    'tip.received': ['tip', 'tips'],
    other: ['event', 'events'],
  },
  mark: (day: string, [one, many]: readonly [string, string], count: number, unticketed: number): string =>
    `${day}: ${count} ${count === 1 ? one : many}${unticketed > 0 ? `, ${unticketed} without a ticket` : ''}`,
  columns: ['Day', 'What', 'Events', 'Without a ticket'],
  legend: { event: 'events of a day', unticketed: 'some without a ticket' },
  finding: (name: string, count: number): string =>
    `Events that findings and bill of ${name} cite, by day and kind: ${count} of them`,
  foot: 'Only what findings and bill cite, the newest 50 of each at most: not all that happened.',
  earlier: 'Only what findings and bill cite, the newest 50 of each at most; the table has those of before, too.',
  none: 'No finding cites an event yet.',
} as const;
export const findings = {
  title: 'Findings',
  all: (count: number): string => `All ${count}`,
  fewer: 'Fewer',
  columns: { found: 'Found', family: 'Family', before: 'Then', now: 'Now, dB' },
  none: 'Nothing found.',
  alone: 'Each speaks of one window alone. The bill joins and bounds those of a family, so they do not add up to it.',
  judged: (day: string): string => `What was found by ${day} was judged; the bill no longer counts it.`,
  window: (from: string, to: string): string => `${from} to ${to}`,
} as const;
export const cases = { title: 'Cases', none: 'In no case.' } as const;
export const openCase = (ref: string): string => `Open ${ref}`;
export const openAlert = 'Open its alert';
export const newCase = 'Open a case';

export const list = {
  title: 'Subjects',
  search: 'Find by pseudonym or merchant',
  columns: {
    subject: 'Subject',
    posterior: 'Posterior',
    bill: 'What speaks against and for',
    case: 'Case',
    asOf: 'As of',
  },
  filters: { kind: 'Kind', order: 'Order', line: 'Line' },
  orders: { RISK: 'heaviest first', CHANGED: 'last changed first' },
  above: 'above the alert line',
  empty: { title: 'No subjects yet', body: 'They appear with the first evidence about them.' },
  noMatch: {
    title: 'No subject matches',
    body: 'There are subjects, but none with these filters. Staff are found by pseudonym, never by name.',
  },
} as const;
