export const title = 'Enforcement desk';
export const tab = 'Decisions';
export const views = {
  waiting: 'Waiting for me',
  proposed: 'Proposed',
  'under-way': 'Under way',
  appeals: 'Appeals',
  mine: 'By me',
  all: 'All',
} as const;
export const overdue = (count: number): string => (count === 1 ? '1 appeal overdue' : `${count} appeals overdue`);
export const overdueWhy = 'They wait for a decision longer than was promised';
export const search = 'Find by pseudonym or merchant';
export const noMatch = {
  title: 'No measure matches',
  body: 'There may be measures in other views, but none here that this finds.',
};
export const cap = 'Orders this hour';
export const capOf = (used: number, limit: number): string => `${used} of ${limit} orders of this hour are used`;
export const full = (waiting: number): string =>
  waiting === 1 ? '1 measure waits for room' : `${waiting} measures wait for room`;

type Words = (target: string, amount: string, reviews: string) => string;

/** What a measure is, as one says it on a button. */
export const measures: Record<string, Words> = {
  TERMINATE_ACCOUNT: (target) => `Close the account of ${target}`,
  REINSTATE_ACCOUNT: (target) => `Reinstate the account of ${target}`,
  DELETE_REVIEWS: (target, _, reviews) => `Delete ${reviews} of ${target}`,
  RESTORE_REVIEWS: (target, _, reviews) => `Restore ${reviews} of ${target}`,
  WITHHOLD_FUNDS: (target, amount) => `Withhold ${amount} of ${target}`,
  RELEASE_FUNDS: (target, amount) => `Release ${amount} of ${target}`,
  SUSPEND_ACCESS: (target) => `Suspend the access of ${target}`,
  RESTORE_ACCESS: (target) => `Restore the access of ${target}`,
  REFER_TO_LEGAL: (target) => `Refer ${target} to legal`,
  WITHDRAW_REFERRAL: (target) => `Withdraw the referral of ${target}`,
};
export const reviewsOf = (count: number): string => (count === 1 ? '1 review' : `${count} reviews`);

export const states = {
  PROPOSED: 'proposed',
  APPROVED: 'approved',
  ORDERED: 'ordered',
  CARRIED_OUT: 'carried out',
  FAILED: 'failed',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
  APPEALED: 'appealed against',
  UPHELD: 'upheld on appeal',
  REVERSED: 'revoked',
} as const;

export const by = (who: string): string => `proposed by ${who}`;
export const inCase = 'in';
/** Of an appeal, before when. */
export const cameIn = 'appeal came in';
export const yours = 'Yours: somebody else decides';
export const approvals = (given: number, needed: number): string => `${given} of ${needed} approvals`;

export const detail = {
  effect: 'Effect',
  inverse: 'Taken back by',
  reversible: 'reversible',
  reason: 'Reasons',
  basis: 'Rule or term',
  bill: 'Bill when it was proposed',
  billNow: (name: string): string => `Bill of ${name}`,
  noBillNow: (name: string): string => `The case holds no bill of ${name}.`,
  noBill: 'No evidence about it was known when it was proposed.',
  statement: 'Statement of reasons',
  statementHelp: 'Goes to whom it concerns: when it is decided where there is notice, else with the order.',
  reviews: 'Reviews',
  notice: 'Notice',
  atOnce: 'None: it takes effect at once.',
  period: (days: string): string => `${days} from the last approval`,
  until: (when: string): string => `until ${when}`,
  exception: (kind: string): string => `None: ${kind}`,
  delay: (tries: number, when: string): string =>
    `Approved and due. Its order could not be made, ${tries === 1 ? 'once' : `${tries} times`} so far; the next try is at ${when}. Nothing is lost, and operators are told.`,
  room: 'Approved and due. The hour is full; it goes out as soon as there is room.',
  decided: 'Decided',
  nobody: 'Nobody has decided yet.',
  order: 'Order',
  sent: 'sent',
  trying: (tries: number): string => `tried ${tries}×, will be tried again`,
  dead: (tries: number): string => `given up after ${tries === 1 ? '1 try' : `${tries} tries`}`,
  receipts: { RECEIVED: 'received by the platform', CARRIED_OUT: 'carried out', FAILED: 'could not be carried out' },
  noReceipt: 'No receipt yet.',
  appeal: 'Appeal',
  appealBy: (who: string, when: string): string => `${who}, came in ${when}`,
  noticeGiven: 'Notice given',
  noticeTakenBack: 'Notice taken back',
  appealsUntil: 'Appeals come in in time until',
  waits: 'Waits for somebody who neither proposed nor approved, nor had a part in an appeal.',
  settled: (ref: string): string => `Settled without a ruling: the measure was taken back by ${ref}.`,
  appealElse:
    'An appeal that comes in is put down by somebody who neither proposed nor approved it: bring them into the case.',
  reverses: 'takes back',
  reversedBy: 'taken back by',
  inVain: (ref: string): string =>
    `${ref} was to take it back, and the platform could not carry that out. It has its effect until it is taken back anew.`,
  choose: 'Choose a measure to see it whole. That you read it is on the record of its case.',
} as const;

export const checks = {
  title: 'Checks',
  note: (met: number, all: number): string => `before its order may go out; ${met} of ${all} met`,
  met: 'met:',
  open: 'not yet met:',
  wall: (ref: string): string =>
    `Nobody in ${ref} is you or stands near to you, as far as profiles tell: else you would not see it`,
  otherWill: 'Neither you nor anybody above or below you had a hand in it',
  yourWill: 'You, or somebody above or below you, had a hand in it: it takes somebody else',
  approvals: (given: number, needed: number, money: boolean): string =>
    [
      `${given} of ${needed} approvals`,
      ...(needed > 1 && money ? ['two are needed for so much, or so much together with what was taken lately'] : []),
      ...(given < needed
        ? [`${needed - given === 1 ? 'one more person' : `${needed - given} more people`} must agree`]
        : []),
    ].join('; '),
  noAppeal: 'No appeal waits',
  appeal: 'An appeal waits: nothing goes out until somebody who had no part in it has decided',
  noNotice: 'No notice is due: it takes effect at once',
  exception: (kind: string): string => `No notice: ${kind}`,
  noticeBegins: (period: string): string => `${period} of notice begin with the last approval`,
  noticeRuns: (period: string): string => `${period} of notice run until`,
  noticeOver: (period: string): string => `${period} of notice were over`,
  room: (used: number, limit: number): string => `Within the cap: ${used} of ${limit} orders this hour`,
  full: (limit: number): string => `The hour is full, at most ${limit} orders: it goes out as soon as there is room`,
} as const;

export const exceptions = {
  REPEATED_INFRINGEMENT: 'repeated infringement',
  LEGAL_ORDER: 'legal order',
  IMPERATIVE_REASON: 'imperative reason under national law',
} as const;

export const rulings = { UPHELD: 'The measure stands', REVERSED: 'It is taken back' } as const;

interface Act {
  title: (what: string, ref: string) => string;
  button: (what: string, ref: string) => string;
  done: (ref: string) => string;
  help: string;
}

export const acts: Record<'APPROVE' | 'REFUSE' | 'WITHDRAW' | 'REVERSE' | 'REPLAY', Act> = {
  APPROVE: {
    title: (_, ref) => `Approve ${ref}`,
    button: (what) => what,
    done: (ref) => `${ref}: approved`,
    help: 'Why it is right. Goes on the record. No names of people, please.',
  },
  REFUSE: {
    title: (_, ref) => `Refuse ${ref}`,
    button: (_, ref) => `Refuse ${ref}`,
    done: (ref) => `${ref}: refused`,
    help: 'What is missing or wrong. Goes on the record. No names of people, please.',
  },
  WITHDRAW: {
    title: (_, ref) => `Withdraw ${ref}`,
    button: (_, ref) => `Withdraw ${ref}`,
    done: (ref) => `${ref}: withdrawn`,
    help: 'Why. Goes on the record. No names of people, please.',
  },
  REVERSE: {
    title: (_, ref) => `Propose to take ${ref} back`,
    button: (what) => `Propose: ${what}`,
    done: (ref) => `What takes ${ref} back is proposed`,
    help: 'Stands in the statement to whom it concerns, and somebody else must approve it. No names of people, please.',
  },
  REPLAY: {
    title: (_, ref) => `Send ${ref} again`,
    button: (_, ref) => `Send ${ref} again`,
    done: (ref) => `${ref} is on its way again`,
    help: 'To the endpoints that were given up. Why it will be taken now; goes on the record.',
  },
};

/** Of what is decided and not ordered yet. */
export const stops = (ref: string): string =>
  `${ref} is decided, and nothing was ordered yet: it will not be ordered. Where notice was given, that is told, too.`;

export const appeal = {
  button: 'Put down an appeal…',
  title: (ref: string): string => `Put down an appeal against ${ref}`,
  run: (ref: string): string => `Put down the appeal against ${ref}`,
  who: 'Who appeals',
  whoHelp: 'In words: counsel of the merchant. No names of staff.',
  grounds: 'Grounds',
  groundsHelp: 'As they were given. No names of people, please.',
  groundsAgain: 'What is new, as it was given: an appeal was decided before. No names of people, please.',
  received: 'Came in on',
  done: (ref: string): string => `${ref}: the appeal waits for a decision`,
};

export const ruling = {
  button: 'Decide the appeal…',
  title: (ref: string): string => `Decide the appeal against ${ref}`,
  outcome: 'Decision',
  choose: 'choose one',
  stands: (ref: string): string => `Let ${ref} stand`,
  falls: (what: string): string => what,
  help: 'Why. If it is taken back, this stands in the statement to whom it concerns. No names of people, please.',
  done: (ref: string): string => `${ref}: the appeal is decided`,
};

export const propose = {
  button: 'Propose a measure…',
  title: (ref: string): string => `Propose a measure in ${ref}`,
  target: 'Against whom',
  measure: 'Measure',
  kinds: {
    TERMINATE_ACCOUNT: 'Close the account',
    DELETE_REVIEWS: 'Delete reviews',
    WITHHOLD_FUNDS: 'Withhold funds',
    SUSPEND_ACCESS: 'Suspend access',
    REFER_TO_LEGAL: 'Refer to legal',
  },
  amount: 'Amount',
  currency: 'Currency',
  currencyHelp: 'Any currency by its three letters, such as EUR or CHF.',
  currencyWrong: 'A currency is three capital letters, such as EUR or CHF.',
  reviews: 'Ids of the reviews',
  reviewsHelp: 'One a line.',
  basis: 'Rule or term that it rests on',
  basisHelp: 'Stands in the statement to whom it concerns. No names of people, please.',
  facts: 'What was found, in your words',
  factsHelp: 'Told to whom it concerns, after what the bill says; tips are never told. No names of people, please.',
  factsNeeded:
    'Told to whom it concerns. Nothing on the bill that they may be told speaks against them (tips are never told), so that it must be said here. No names of people, please.',
  reasonHelp: 'For whoever approves it; it is not in the statement. No names of people, please.',
  exception: 'Notice',
  withNotice: 'give the notice of its country',
  without: (kind: string): string => `none: ${kind}`,
  exceptionReason: 'What the exception rests on',
  preview: 'Show the statement',
  previewed: (approvals: number): string =>
    approvals === 1
      ? 'At least one other person must approve it; two if it is too much together with what was taken lately.'
      : `${approvals} other people must approve it.`,
  run: (what: string): string => `Propose: ${what}`,
  done: (ref: string): string => `${ref} waits for approval`,
  missing: 'Rule and reason are missing',
};

export const empty = {
  waiting: {
    title: 'Nothing waits for you',
    body: 'What you or somebody above or below you proposed or approved is decided by others.',
  },
  mine: {
    title: 'Nothing yet',
    body: 'What you propose, approve, refuse or withdraw, and appeals that you put down or decide, are found here.',
  },
  other: { title: 'No measures here', body: 'They are proposed on a case, under Decisions.' },
  ofCase: 'No measure has been proposed in this case.',
};
