export const me = 'me';
export const nobody = 'nobody';
export const candidates = 'Who there is to choose from';
export const cancel = 'Cancel';
export const reason = 'Reason';
export const reasonHelp = 'Goes on the record. No names of people, please.';
export const reasonNeeded = 'Say why, in a few words.';
export const working = 'Saving';
export const selected = (count: number): string => `${count} selected`;
export const clear = 'Clear selection';
export const those = (count: number): string => `${count} alerts`;

export const assign = {
  menu: 'Assign',
  toMe: 'Assign to me',
  other: 'Assign to…',
  title: (what: string): string => `Assign ${what}`,
  who: 'To whom',
  choose: 'choose somebody',
  button: (what: string, who: string): string => `Assign ${what} to ${who}`,
  done: (what: string, who: string): string => `${what}: assigned to ${who}`,
  unassigned: (what: string): string => `${what}: assigned to nobody`,
};

export const snooze = {
  menu: 'Snooze',
  again: 'Snooze until another day',
  title: (what: string): string => `Snooze ${what}`,
  until: 'Until',
  spans: [
    { days: 1, label: 'tomorrow' },
    { days: 3, label: 'in 3 days' },
    { days: 7, label: 'in a week' },
    { days: 30, label: 'in 30 days' },
  ],
  button: (what: string, days: number): string => `Snooze ${what} for ${days}\u00a0d`,
  done: (what: string): string => `${what}: snoozed`,
};

export const takeBack = {
  menu: 'Take back',
  title: (what: string): string => `Take back ${what}`,
  help: 'It was put aside, and waits in the queue again from now on.',
  button: (what: string): string => `Take back ${what}`,
  done: (what: string): string => `${what}: taken back`,
};

export const outcomes = {
  CONFIRMED: { label: 'confirmed', help: 'The evidence holds: they did it.' },
  FALSE_ALARM: { label: 'false alarm', help: 'Nothing was wrong; the evidence misled.' },
  AUTHORISED: { label: 'authorised', help: 'It happened, and they were allowed to.' },
  INSUFFICIENT: { label: 'insufficient', help: 'It can be neither shown nor ruled out.' },
} as const;

export const teaches =
  'Confirmed, false alarm and authorised teach the detectors how much to bet; insufficient does not.';

export const dismiss = {
  menu: 'Dismiss as',
  title: (what: string, outcome: string): string => `Dismiss ${what} as ${outcome}`,
  button: (what: string, outcome: string): string => `Dismiss ${what} as ${outcome}`,
  done: (what: string, outcome: string): string => `${what}: dismissed as ${outcome}`,
};

export const merge = {
  menu: 'Merge into a case',
  title: (what: string): string => `Merge ${what} into a case`,
  into: 'Case',
  fresh: 'A new case',
  apart: (refs: readonly string[]): string => `They are in ${refs.join(' and ')} already: take one out there first.`,
  button: (what: string, ref: string | undefined): string => `Merge ${what} into ${ref ?? 'a new case'}`,
  done: (what: string, ref: string): string => `${what}: merged into ${ref}`,
};

export const close = {
  menu: 'Close',
  title: (ref: string): string => `Close ${ref}`,
  each: 'What was found of each',
  choose: 'choose an outcome',
  chooseAll: 'Every subject with an alert needs an outcome.',
  optional: 'optional: no alert',
  optionalElsewhere: (ref: string): string => `optional: its alert is in ${ref}`,
  others: (count: number): string => `${count} more without an alert here`,
  /** Beside the button that waits for them. */
  missing: (outcomes: number, reason: boolean): string => {
    const parts = [outcomes === 1 && '1 outcome', outcomes > 1 && `${outcomes} outcomes`, reason && 'a reason'];
    const words = parts.filter(Boolean).join(' and ');
    return words && `${words} ${outcomes + Number(reason) > 1 ? 'are' : 'is'} missing`;
  },
  button: (ref: string, counts: string): string => `Close ${ref}${counts ? ` with ${counts}` : ''}`,
  done: (ref: string): string => `${ref} is closed`,
  final: 'A closed case stays closed; new evidence opens a new one.',
};

export const recuse = {
  menu: 'Step back from this case…',
  title: (ref: string): string => `Step back from ${ref}`,
  who: 'Who steps back',
  final:
    'You will see nothing more of this case, of its alerts, and of the staff whom it is about. You cannot undo it.',
  finalOf: (name: string): string =>
    `${name} will see nothing more of this case, of its alerts, and of the staff whom it is about. It cannot be undone.`,
  button: (ref: string): string => `Step back from ${ref}`,
  buttonOf: (name: string, ref: string): string => `Take ${name} off ${ref}`,
  done: (ref: string): string => `You stepped back from ${ref}`,
  doneOf: (name: string, ref: string): string => `${ref}: ${name} taken off`,
};

export const bringIn = {
  menu: 'Bring somebody in…',
  title: (ref: string): string => `Bring somebody into ${ref}`,
  who: 'Who',
  choose: 'choose somebody',
  none: 'Everybody who is known and may see it is a member already. People become known by signing in.',
  words: 'They see all of this case from now on. An investigator can work on it, an approver or an auditor reads it.',
  button: (who: string, ref: string): string => `Bring ${who} into ${ref}`,
  done: (who: string, ref: string): string => `${ref}: ${who} is a member`,
};

export const involve = {
  menu: 'Add a subject…',
  title: (ref: string): string => `Add a subject to ${ref}`,
  what: 'Somebody on whom no alert waits: a colleague, a merchant, a reviewer, whoever stands between. Their bill is kept as evidence as it is now. Whoever is close to them sees the case no longer.',
  search: 'Find a subject by pseudonym, number or name',
  who: 'Whom it is about, too',
  choose: 'Choose a subject',
  option: (label: string, kind: string): string => `${label} (${kind})`,
  none: 'No subject matches.',
  needed: 'Choose a subject.',
  button: (name: string | undefined, ref: string): string => (name ? `Add ${name} to ${ref}` : `Add to ${ref}`),
  done: (name: string, ref: string): string => `${ref} is about ${name}, too`,
};

export const letGo = {
  menu: 'Take a subject out…',
  title: (ref: string): string => `Take a subject out of ${ref}`,
  what: 'Somebody whom no alert of the case is about. What was kept of them stays evidence, and whoever is close to them still does not see the case. Whom an alert is about leaves with the alert.',
  who: 'Whom it is about no longer',
  needed: 'Choose a subject.',
  button: (name: string | undefined, ref: string): string =>
    name ? `Take ${name} out of ${ref}` : `Take out of ${ref}`,
  done: (name: string, ref: string): string => `${ref} is about ${name} no longer`,
};

export const escalate = {
  menu: 'Escalate…',
  title: (ref: string): string => `Escalate ${ref}`,
  what: 'It stays escalated until another investigator who sees the case, or an approver, answers. Nobody is let into the case by it: bring in whom you need.',
  label: 'What you need from them',
  needed: 'Say what you need, in a few words.',
  button: (ref: string): string => `Escalate ${ref}`,
  done: (ref: string): string => `${ref} is escalated`,
};

export const answer = {
  menu: 'Answer…',
  title: (ref: string): string => `Answer the escalation of ${ref}`,
  what: 'It is no longer escalated then. Its clock runs on.',
  label: 'What comes of it',
  needed: 'Say what comes of it, in a few words.',
  button: (ref: string): string => `Answer for ${ref}`,
  done: (ref: string): string => `${ref}: answered`,
};

export const hold = {
  menu: 'Place on hold…',
  title: (ref: string): string => `Place ${ref} on hold`,
  what: 'While it is under legal hold nothing of it is destroyed, however old it is. An approver or an auditor lifts that.',
  label: reason,
  needed: reasonNeeded,
  button: (ref: string): string => `Place ${ref} on hold`,
  done: (ref: string): string => `${ref} is under legal hold`,
};

export const release = {
  menu: 'Lift hold…',
  title: (ref: string): string => `Lift the hold of ${ref}`,
  what: 'Its words are destroyed when retention asks for it, which may be at once.',
  label: reason,
  needed: reasonNeeded,
  button: (ref: string): string => `Lift the hold of ${ref}`,
  done: (ref: string): string => `${ref} is under no legal hold`,
};

export const erase = {
  menu: 'Have its words destroyed…',
  title: (ref: string): string => `Have the words of ${ref} destroyed`,
  what: 'Everything that was written in the case goes, with its evidence, and can’t be brought back. An approver or an auditor who does not work on it decides. Whoever must keep it places it on hold instead.',
  ground: 'Because',
  reasonHelp: 'For whoever decides; destroyed with the words. No names of people, please.',
  button: (ref: string): string => `Ask to destroy the words of ${ref}`,
  done: (ref: string): string => `${ref}: somebody else decides now`,
};

export const confirmErasure = {
  menu: 'Destroy its words…',
  title: (ref: string): string => `Destroy the words of ${ref}`,
  what: 'They go at once: notes, evidence, bills, measures’ reasons, the title. Nobody can bring them back.',
  stays: (ground: string, who: string): string =>
    `What stays on the record: when it was done, that ${who} asked and you confirmed, and the ground: ${ground}.`,
  button: (ref: string): string => `Destroy the words of ${ref}`,
  done: (ref: string): string => `${ref}: its words are destroyed`,
};

export const refuseErasure = {
  menu: 'Leave them…',
  title: (ref: string): string => `Leave the words of ${ref}`,
  what: 'They stay until retention asks for them. It can be asked for again.',
  label: reason,
  needed: reasonNeeded,
  button: (ref: string): string => `Leave the words of ${ref}`,
  done: (ref: string): string => `${ref}: its words stay`,
};

export const opened = (ref: string): string => `${ref} is open`;
export const moved = (ref: string, state: string): string => `${ref} is ${state}`;
export const noted = 'Note added';
export const failedSome = (failed: number, of: number): string => `${failed} of ${of} could not be changed`;
export const failedFor = (names: readonly string[], more: number, why: string): string =>
  `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}: ${/[.!?]$/.test(why) ? why : `${why}.`}`;
export const othersDone = 'What was not changed is as it was, and stays selected.';
export const underWay = (count: number): string => `${count} alerts are being changed, one after the other`;

/** What is in a case is neither put aside nor dismissed alone. */
export const inCases = (names: readonly string[]): string =>
  names.length === 1
    ? `${names[0]} is in a case, is decided there and stays as it is.`
    : `In a case, decided there, and left as they are: ${names.join(', ')}.`;
export const inCaseOf = (name: string, ref: string): string => `${name} (${ref})`;
export const allInCases = 'There is none that is in no case.';

export const detach = {
  menu: 'Take alerts out…',
  /** Of what is chosen in the queue. */
  ofQueue: 'Take out of a case…',
  title: (ref: string): string => `Take alerts out of ${ref}`,
  titleOf: (what: string): string => `Take ${what} out of a case`,
  apart: 'These are in several cases, and alerts are taken out case by case: select those of one case alone.',
  inOne: (ref: string, names: readonly string[]): string => `${ref}: ${names.join(', ')}`,
  reading: (ref: string): string => `${ref} is being read`,
  closed: (ref: string): string => `${ref} is closed, and nothing leaves a closed case.`,
  readOnly: (ref: string): string =>
    `You may read ${ref}, and change nothing in it. Its members take alerts out of it, and can bring you in.`,
  decided: (ref: string): string => `No alert of ${ref} waits for anything any more.`,
  only: (ref: string): string => `It is the only alert of ${ref}, and at least one stays in a case. Close it instead.`,
  because: (name: string, why: string): string => `${name} (${why})`,
  inNone: 'in no case',
  stay: (names: readonly string[]): string =>
    names.length === 1 ? `${names[0]} stays as it is.` : `These stay as they are: ${names.join(', ')}.`,
  which: 'Which alerts',
  what: 'A subject leaves with the last alert about them. What was kept as evidence stays, and no rule brings them back.',
  into: 'Where to',
  queue: 'back to the queue',
  held: (ref: string): string =>
    `${ref} is under legal hold, so its alerts stay in a case. A new one is put under hold, too. An approver or an auditor ends a hold.`,
  fresh: 'together into a new case, with the same members',
  name: 'Title of the new case',
  nameHelp: 'Made from its first alert where it is left out.',
  all: 'At least one alert stays in a case. Close it instead.',
  button: (names: string, ref: string): string => (names ? `Take ${names} out of ${ref}` : `Take alerts out of ${ref}`),
  alertOn: (name: string): string => `the alert on ${name}`,
  alerts: (count: number): string => `${count} alerts`,
  done: (ref: string): string => `Taken out of ${ref}`,
  split: (ref: string): string => `Split off from ${ref}`,
} as const;

/** Into which something goes. */
export const openCases = {
  search: 'Find a case by its number, title or subject',
  option: (ref: string, title: string, shared: readonly string[]): string =>
    shared.length === 0 ? `${ref} ${title}` : `${ref} ${title} (also about ${shared.join(', ')})`,
  none: 'None that you can choose is called so.',
} as const;

export const mergeCase = {
  menu: 'Merge into another case…',
  title: (ref: string): string => `Merge ${ref} into another case`,
  what: 'Alerts, subjects, evidence and open tasks go on there, with the earlier of the two deadlines; its members see both cases, and an office that is asked about it sees who is new in its half. This one is closed and stays to be read. It cannot be undone; alerts can be taken out there.',
  into: 'Into which case',
  choose: 'Choose a case',
  needed: 'Choose the case in which it goes on.',
  button: (ref: string, into: string | undefined): string =>
    into ? `Merge ${ref} into ${into}` : `Merge ${ref} into another case`,
  done: (ref: string, into: string): string => `${ref} is merged into ${into}`,
} as const;
