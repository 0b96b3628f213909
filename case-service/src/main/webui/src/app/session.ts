/** Both are served by case-service: the one starts the sign-in, the other ends the session here and at the provider. */
export const SIGN_OUT = '/sign-out';

export const signInTo = (path: string): string => `/sign-in?returnTo=${encodeURIComponent(path)}`;
