export const loading = 'Loading';
export const traceId = 'Trace id';
export const copy = 'Copy trace id';
export const copied = 'Copied';
export const retry = 'Try again';
export const unread = (what: string): string => `${what} could not be read.`;
export const reload = 'Reload';
export const clearFilters = 'Clear filters';
export const nothingLost = 'Nothing was lost: nothing was being written.';
export const notSaved = 'Nothing was changed; what you entered is still here.';
export const maybeSaved = 'We can’t tell whether it was saved. Reload before you try again.';

export const unreachable = {
  title: 'The service does not answer',
  what: 'Your browser could not reach Probity.',
  next: 'Check your connection and try again; if others see this too, tell the operators.',
};
export const broken = {
  title: 'Something went wrong on our side',
  what: 'Probity could not carry this out.',
  next: 'Try again in a minute; if it stays, give the operators the trace id.',
};
export const overloaded = {
  title: 'Probity is busy',
  what: 'It took too many requests at once.',
  next: 'Wait a few seconds and try again.',
};
export const refused = { title: 'This was refused', next: 'Change what is named and try again.' };
export const forbidden = {
  title: 'Your role does not open this page',
  what: (roles: string) => `You are signed in as ${roles}.`,
  next: 'Ask your administrator for the role if you need it for your work.',
  nextForAdmin: 'Roles come from the sign-in provider: give the role there to whoever needs it, then sign in again.',
};
export const missing = {
  title: 'Nothing to see here',
  what: 'It does not exist, or it is not for you to see.',
  next: 'Check the address, or look for it in the search.',
};
export const stale = {
  title: (who: string) => `${who} changed this while you had it open`,
  someone: 'Someone',
  what: 'Your change was not saved, so that theirs is not lost.',
  next: 'Look at what is there now, then decide again.',
  show: 'Show what is there now',
};
export const signedOut = {
  title: 'Sign in to Probity',
  left: 'You are signed out',
  what: 'Cases and people in them are only for those who work on them. Every change and every read of a case is on the record.',
  signIn: 'Sign in',
  expired: 'Your session has ended. Sign in again; you come back to this page.',
};
export const scoringAway = 'Scoring does not answer. This is the last bill known from the alert.';
