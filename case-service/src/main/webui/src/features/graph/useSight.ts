import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** What of the drawing its frame shows, in pixels of the page. */
export interface Sight {
  top: number;
  left: number;
  height: number;
}

export function useSight(frame: RefObject<HTMLDivElement>): [Sight, () => void] {
  const [sight, setSight] = useState<Sight>({ top: 0, left: 0, height: 700 });
  const look = useCallback(() => {
    const box = frame.current;
    if (!box) return;
    const { scrollTop: top, scrollLeft: left, clientHeight: height } = box;
    setSight((before) =>
      before.top === top && before.left === left && before.height === height ? before : { top, left, height },
    );
  }, [frame]);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    return () => observer.disconnect();
  }, [frame, look]);
  return [sight, look];
}
