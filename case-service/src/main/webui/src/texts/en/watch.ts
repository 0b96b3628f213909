export const title = 'Watch';
export const what =
  'Unusual looks at files, by people who work with Probity. Most are work that nobody announced: ask, then say what came of it. What concerns you, or people near to you, goes to other auditors.';
export const caption = 'Looks out of the ordinary, the last first';
export const views = { open: 'To look into', all: 'All' } as const;
export const columns = { when: 'Last', who: 'Who', what: 'What', state: 'What came of it' };
const files = (count: number): string => (count === 1 ? 'a file' : `${count} files`);
export const kinds = {
  OUTSIDE: (count: number): string => `Looked at ${files(count)} that ${count === 1 ? 'is' : 'are'} not theirs`,
  BURST: (count: number): string => `Looked at ${files(count)} within minutes`,
  NIGHT: (count: number): string => `Looked at ${files(count)} at night`,
  TRIES: (count: number): string => `Asked for ${files(count)} where there was nothing for them`,
};
export const since = 'since';
export const often = (looks: number): string => (looks === 1 ? 'one look' : `${looks} looks`);
export const show = (open: boolean): string => (open ? 'Hide the looks' : 'Show the looks');
export const showOf = (open: boolean, who: string): string => `${show(open)} of ${who}`;
export const record = 'All they did';
export const looks = {
  caption: 'Looks, the last first',
  acts: { VIEW: 'looked at', EXPORT: 'took away' },
  files: { CASE: 'a case', SUBJECT: 'a subject', ALERT: 'an alert' },
  walled: 'that is not for you to see',
  grounds: {
    MEMBER: 'takes part in it',
    TRIAGE: 'it waits for everyone',
    DECISION: 'had to decide in it',
    CONSULTATION: 'their office is asked',
    CASE: 'of a case that they see',
    OPEN: 'no member of staff',
    BREAK_GLASS: 'by break-glass',
    ROLE: 'by their role alone',
    NONE: 'in no case of theirs',
  },
  nothing: 'nothing there for them',
  most: 'The last 200 are shown.',
};
export const answer = {
  button: 'Answer…',
  buttonOf: (who: string): string => `Answer what is told of ${who}`,
  title: (who: string): string => `What came of it: ${who}`,
  help: 'Kept with the notice, for other auditors. No names of people, please.',
  label: 'What came of it',
  needed: 'Say what came of it.',
  run: (who: string): string => `Answer the notice on ${who}`,
  done: 'Answered',
};
export const empty = {
  open: { title: 'Nothing to look into', body: 'Looks out of the ordinary will stand here within a minute.' },
  all: { title: 'Nothing was out of the ordinary', body: 'Every notice, and what came of it, will stand here.' },
};
