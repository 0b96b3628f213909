export const title = 'Break-glass';
export const open = (ref: string): string => `Look at ${ref} all the same…`;
export const dialog = {
  title: (ref: string): string => `Look at ${ref}, which is not yours`,
  what: 'A case is for its members. Look at it all the same if it cannot wait: its members read your reason at once, and auditors have a list of every such look, also where there was nothing to see.',
  span: 'For how long',
  spans: [
    { hours: 1, label: '1 hour' },
    { hours: 4, label: '4 hours' },
    { hours: 8, label: '8 hours' },
    { hours: 24, label: 'a day' },
  ],
  reasonHelp: 'Goes on the record of the case and on the list. No names of people, please.',
  button: (ref: string, span: string): string => `Look at ${ref} for ${span}`,
  done: (ref: string): string => `${ref} is open to you`,
};
export const banner = {
  title: (when: string): string => `This case is not yours; you see it until ${when}`,
  body: 'Its members have been told. You can read it, give it to somebody else, or be brought in by a member.',
};
export const end = {
  button: 'End',
  own: 'I have seen enough…',
  title: (who: string, ref: string): string => `End the look of ${who} at ${ref}`,
  ownTitle: (ref: string): string => `See ${ref} no longer`,
  what: 'They see the case by it no longer; its members read why. They can look again, with another reason.',
  ownWhat: 'The case is closed to you at once, and its members read why. You can look again, with another reason.',
  run: (who: string, ref: string): string => `Close ${ref} to ${who}`,
  ownRun: (ref: string): string => `Close ${ref} to me`,
  done: (who: string, ref: string): string => `The look of ${who} at ${ref} is over`,
  ownDone: (ref: string): string => `You see ${ref} no longer`,
};
export const untaken = 'nobody’s yet: every investigator sees it';
export const list = {
  caption: 'Looks at cases of others, newest first',
  what: 'Who looked at a case that was not theirs, and why. Tries that found nothing are here, too: whoever goes through the numbers shows by it.',
  columns: { when: 'When', who: 'Who', asked: 'Case', granted: 'Saw it', until: 'Until', why: 'Why' },
  granted: 'yes',
  nothing: 'nothing there for them',
  ended: 'ended early',
  empty: { title: 'Nobody has looked at a case of others', body: 'Every look, and every try, will stand here.' },
};
