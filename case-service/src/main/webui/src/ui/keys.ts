import { useEffect, useRef } from 'react';

export type Keys = Record<string, (event: KeyboardEvent) => void>;

const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]';
const OVERLAY = '[role=dialog][aria-modal=true], .pf-v6-c-menu';

/** Single-key shortcuts: silent while someone types, while a dialog or menu is open, and with modifiers. */
export function useKeys(keys: Keys, active = true): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!active) return;
    let covered = false;
    // before whatever lies over the page hears of the key and is gone: one key does one thing
    const onPress = () => {
      covered = document.querySelector(OVERLAY) !== null;
    };
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest(TYPING) || covered) return;
      if (event.key === 'Enter' && target.closest('a, button')) return;
      const handler = latest.current[event.key];
      if (!handler) return;
      event.preventDefault();
      handler(event);
    };
    document.addEventListener('keydown', onPress, true);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onPress, true);
      document.removeEventListener('keydown', onKey);
    };
  }, [active]);
}
