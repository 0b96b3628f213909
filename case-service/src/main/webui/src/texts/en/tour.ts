export const title = 'This is a told story.';
export const body = 'People, merchants and events are made up by the simulator; the services are real.';
export const signIns = 'Sign-ins:';
export const users = [
  'investigator',
  'investigator2',
  'approver',
  'auditor',
  'detection-engineer',
  'privacy-officer',
  'hr',
  'merchant-team',
  'integrator',
  'admin',
];
export const password = 'The password is the name.';
export const take = 'Take the five-step tour';
export const away = 'Put this away';
export const step = (at: number, of: number): string => `Step ${at} of ${of}`;
export const next = 'Next';
export const back = 'Back';
export const end = 'End the tour';
export const done = 'Done';
export const waiting = 'The story is still being told; the first alert will be here in a moment.';

export const steps = [
  {
    title: 'An alert',
    body: (who: string) =>
      `The queue shows the heaviest first. Take the row of ${who}: how likely, the bill as one bar, one sentence in plain words.`,
  },
  {
    title: 'Its bill',
    body: (who: string) =>
      `The preview adds up what speaks against and for ${who}, in decibans, from what is thought of anybody to now. The dashed line is one in two.`,
  },
  {
    title: 'The case',
    body: (who: string) =>
      `Each subject has a lane. Look-ups without a ticket or that weigh against are filled; ordinary, ticketed work is there too, so that ${who} is seen whole.`,
    without: {
      open: (who: string) =>
        `${who} is in no case yet: below the line, people decide whether there is to be one. Press “Open a case” in the preview, and the tour goes on in it.`,
      none: (who: string) =>
        `No case of ${who} opens to your role. Investigators open one from this preview; it tells the story as a timeline, with the bill below.`,
    },
  },
  {
    title: 'The person',
    body: (who: string) =>
      `How the bill grew, and what ${who} does in a week beside peers. Staff appear under pseudonyms; a name is shown to one person, for a while, when a second one agrees.`,
  },
  {
    title: 'The decision',
    body: (who: string) =>
      `Take the case up, note what you found, and close it with an outcome for ${who}. The outcome teaches the detectors how much to bet.`,
    without: {
      open: (who: string) =>
        `Press “Open a case” to look into ${who}, or “Dismiss as” if it takes none. A case is closed with an outcome for each subject that has an alert; the outcome teaches the detectors how much to bet.`,
      none: (who: string) =>
        `Investigators open a case, and close it with an outcome for ${who}. The outcome teaches the detectors how much to bet.`,
    },
  },
] as const;
