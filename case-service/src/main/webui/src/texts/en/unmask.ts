export const title = 'Names';
export const ask = {
  button: 'Ask for the name…',
  title: (who: string): string => `Ask for the name of ${who}`,
  what: 'A privacy officer must agree. You will be on the record of the case, and so is every look; the name is shown to you alone, and for as long as you ask.',
  inCase: 'For which case',
  span: 'For how long',
  spans: [
    { hours: 2, label: '2 hours' },
    { hours: 8, label: '8 hours' },
    { hours: 24, label: 'a day' },
    { hours: 72, label: 'three days' },
  ],
  purpose: 'What the name is needed for',
  purposeHelp: 'Read by the privacy officer, and on the record. No names of people, please.',
  needed: 'Say what it is needed for.',
  run: (who: string, span: string): string => `Ask for the name of ${who} for ${span}`,
  done: 'A privacy officer has been asked',
};
export const waiting = (since: string): string => `Name asked for ${since}; a privacy officer decides`;
export const refused = (why: string): string => `The name was refused: ${why}`;
export const ended = (who: string, why: string): string => `${who} ended the showing of the name: ${why}`;
export const show = 'Show the name';
export const shown = (until: string): string => `shown to you until ${until}`;
export const none = 'No name came with their profile, or what came can’t be opened.';
export const keyMissing = 'Their name is sealed to a key that isn’t here. Ask the operators for the earlier key.';
export const states = {
  WAITING: 'waits',
  GRANTED: 'shown',
  REFUSED: 'refused',
  ENDED: 'ended early',
  EXPIRED: 'over',
} as const;
export const views = { waiting: 'To decide', shown: 'Shown now', all: 'All' } as const;
export const desk = {
  caption: 'Requests for names, the last changed first',
  what: 'Staff stand under pseudonyms. Whoever must know a name asks; you decide, never on your own wish.',
  columns: { who: 'Whose', asked: 'Asked by', purpose: 'Needed for', span: 'For', state: 'State' },
  history: (asked: number, granted: number): string =>
    asked === 0 ? 'asks for the first time' : `asked ${asked} times before, granted ${granted}`,
  hours: (hours: number): string => (hours === 24 ? 'a day' : `${hours} h`),
  until: ' until',
  since: ' since',
  ended: 'ended',
  looks: (count: number): string =>
    count === 0 ? 'not looked at' : count === 1 ? 'looked at once' : `looked at ${count} times`,
  grant: 'Show',
  refuse: 'Refuse',
  end: 'End',
  empty: { title: 'Nothing to decide', body: 'When somebody asks for a name it stands here.' },
  emptyAll: { title: 'Nobody has asked for a name', body: 'Every wish, and what became of it, will stand here.' },
};
export const decide = {
  approval: {
    title: (label: string, who: string): string => `Show the name of ${label} to ${who}`,
    button: (who: string, span: string): string => `Show it to ${who} for ${span}`,
    done: (label: string, who: string): string => `${who} may see the name of ${label}`,
    span: (hours: number, asked: boolean): string => (asked ? `${desk.hours(hours)}, as asked` : desk.hours(hours)),
  },
  refusal: {
    title: (label: string, who: string): string => `Refuse ${who} the name of ${label}`,
    button: (who: string): string => `Refuse it to ${who}`,
    done: (label: string, who: string): string => `${who} may not see the name of ${label}`,
  },
  end: {
    title: (label: string, who: string): string => `End showing the name of ${label} to ${who}`,
    button: (who: string): string => `End it for ${who} now`,
    done: (label: string, who: string): string => `${who} sees the name of ${label} no longer`,
  },
};
export const giveBack = {
  button: 'Give it back…',
  title: (label: string): string => `Give the name of ${label} back`,
  what: 'It is shown to you no longer, though its time is not over. Whoever needs it again asks again.',
  run: (label: string): string => `See the name of ${label} no longer`,
  done: (label: string): string => `The name of ${label} is given back`,
};
