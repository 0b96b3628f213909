import { type RefObject, useLayoutEffect, useState } from 'react';
import { placeOf } from './place';

const MARK = 'data-tour';

/** Brings what a step explains into view, marks it, and says where the card stands clear of it. */
export function useTarget(selector: string | undefined, card: RefObject<HTMLElement>) {
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    let target: Element | undefined;
    const look = () => {
      const found = selector ? (document.querySelector(selector) ?? undefined) : undefined;
      if (found !== target) {
        target?.removeAttribute(MARK);
        target = found;
        target?.setAttribute(MARK, '');
        target?.scrollIntoView?.({ block: 'nearest' });
      }
      const own = card.current?.getBoundingClientRect();
      if (!own) return;
      const next = placeOf(target?.getBoundingClientRect(), own, { width: innerWidth, height: innerHeight });
      setPlace((last) => (last?.left === next.left && last.top === next.top ? last : next));
    };
    look();
    // Pages load piece by piece, and what is above the target may still grow.
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('resize', look);
    window.addEventListener('scroll', look, true);
    return () => {
      changes.disconnect();
      window.removeEventListener('resize', look);
      window.removeEventListener('scroll', look, true);
      target?.removeAttribute(MARK);
    };
  }, [selector, card]);
  return place;
}
