/** Both are served by case-service: the one starts the sign-in, the other ends the session here and at the provider. */
export const SIGN_OUT = '/sign-out';

export const signInTo = (path: string): string => `/sign-in?returnTo=${encodeURIComponent(path)}`;

/** Where the provider sends people after they signed out; it adds a mark of its own to the address. */
export function afterSignOut({ pathname, search }: Pick<Location, 'pathname' | 'search'>): boolean {
  return pathname === '/' && new URLSearchParams(search).has('state');
}
