import { useCallback, useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const DARK = 'pf-v6-theme-dark';
const KEY = 'probity.theme';
const changed = new EventTarget();

const current = (): Theme => (document.documentElement.classList.contains(DARK) ? 'dark' : 'light');

function subscribe(listener: () => void): () => void {
  changed.addEventListener('change', listener);
  return () => changed.removeEventListener('change', listener);
}

/** The theme that public/theme.js chose before the first paint, and the way to change it. */
export function useTheme(): [Theme, () => void] {
  const theme = useSyncExternalStore(subscribe, current);
  const toggle = useCallback(() => {
    const next: Theme = current() === 'dark' ? 'light' : 'dark';
    document.documentElement.classList.toggle(DARK, next === 'dark');
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Without storage the choice lasts until the next reload.
    }
    changed.dispatchEvent(new Event('change'));
  }, []);
  return [theme, toggle];
}
