import { useEffect } from 'react';
import { t } from '~/texts';

/** Names the browser's tab by what it shows, so that tabs beside each other can be told apart; what is only a part of a page names nothing. */
export function useTitle(what: string | undefined): void {
  useEffect(() => {
    if (what) document.title = `${what} · ${t.frame.suite}`;
  }, [what]);
}
