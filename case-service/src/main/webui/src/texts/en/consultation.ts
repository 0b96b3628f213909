export const title = 'Asked of us';
export const what = {
  hr: 'Investigators ask HR about members of staff in a case. You see that half of it, under pseudonyms, and nothing of the merchants. Each look is on the record.',
  merchants:
    'Investigators ask the merchants’ team about merchants and go-betweens in a case. You see that half of it, and nothing of staff. Each look is on the record.',
} as const;
export const caption = 'What the office is asked, the last changed first';
export const columns = { case: 'Case', asked: 'Asked by', message: 'What', answers: 'Answers' } as const;
export const answers = (count: number): string => (count === 0 ? 'none yet' : String(count));
export const empty = {
  title: 'Nothing is asked',
  body: 'When an investigator asks your office it stands here, for as long as they need you.',
};
export const offices = { HR: 'HR', MERCHANT_TEAM: 'Merchants’ team' } as const;

export const half = {
  title: (ref: string): string => `${ref}: your half`,
  back: 'All that is asked',
  asked: 'What you are asked',
  subjects: { HR: 'Members of staff', MERCHANT_TEAM: 'Merchants and go-betweens' } as const,
  bill: 'What weighs, in decibans',
  noBill: 'No bill is known.',
  posterior: (percent: string): string => `${percent} likely`,
  rest: 'Sentences and events of a bill name the other half, and stay with the investigators.',
  measures: 'Measures',
  noMeasures: 'No measure is proposed.',
  thread: 'Answers',
  noAnswers: 'Nobody has answered yet.',
  answer: 'Your answer',
  answerHelp: 'Investigators read it; it is a line of the case and stays on its record. No names of people, please.',
  send: 'Answer the investigators',
  sent: 'The investigators have your answer',
};

export const inCase = {
  title: 'Offices asked',
  none: 'No office is asked. HR and the merchants’ team each see their own half of the case once they are.',
  button: 'Ask an office…',
  ask: {
    title: (ref: string): string => `Ask an office about ${ref}`,
    what: 'HR sees the members of staff of this case, their bill without its sentences and events, and the measures against them. The merchants’ team sees the same of everyone else. Neither sees the other half, nor the case.',
    office: 'Which office',
    message: 'What it is asked',
    messageHelp: 'Read by the office, and on the record. Say nothing of the other half.',
    needed: 'Say what it is asked.',
    run: (office: string, ref: string): string => `Ask ${office} about ${ref}`,
    done: (office: string): string => `${office} is asked`,
  },
  asked: 'asked',
  ended: (who: string, why: string): string => `ended by ${who}: ${why}`,
  end: {
    button: 'End…',
    title: (office: string): string => `End access of ${office}`,
    what: 'They see their half no longer; their answers stay on the record.',
    run: (office: string): string => `End it for ${office}`,
    done: (office: string): string => `${office} sees its half no longer`,
  },
};
