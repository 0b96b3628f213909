import { type RefObject, useLayoutEffect, useRef } from 'react';
import { HEAD, type Layout } from './layout';
import { NODE_HEIGHT, type PlacedNode } from './placed';

/** Drawn smaller than this, nobody reads a name any more. */
const READABLE = 0.7;
const MARGIN = 20;

interface Wanted {
  frame: RefObject<HTMLDivElement>;
  layout: Layout;
  zoom: number;
  onZoom: (zoom: number) => void;
  /** Nodes to be brought into sight; another list is another wish. */
  reveal: readonly string[];
}

/**
 * Brings nodes into sight that were chosen elsewhere: as the drawing is where they fit into the frame, made smaller where that is
 * enough and still readable, else the first of them alone.
 */
export function useReveal({ frame, layout, zoom, onZoom, reveal }: Wanted): void {
  const done = useRef<{ reveal: readonly string[]; width: number }>();
  useLayoutEffect(() => {
    const box = frame.current;
    // a panel that opens makes the drawing narrower: then it is brought into sight once more
    if (!box || (done.current?.reveal === reveal && done.current.width === layout.width)) return;
    const places = reveal.flatMap((id) => layout.nodes.find(({ node }) => node.id === id) ?? []);
    const [first] = places;
    if (!first || places.length < reveal.length) return;
    const all = around(places);
    const fits = Math.min(
      box.scrollWidth > box.clientWidth ? (box.clientWidth - 2 * MARGIN) / (all.right - all.left) : zoom,
      box.scrollHeight > box.clientHeight ? (box.clientHeight - HEAD - 2 * MARGIN) / (all.bottom - all.top) : zoom,
    );
    if (fits < zoom && fits >= READABLE) {
      onZoom(fits);
      return;
    }
    done.current = { reveal, width: layout.width };
    const target = fits < zoom ? around([first]) : all;
    box.scrollTop = near(box.scrollTop + HEAD, box.clientHeight - HEAD, target.top * zoom, target.bottom * zoom) - HEAD;
    box.scrollLeft = near(box.scrollLeft, box.clientWidth, target.left * zoom, target.right * zoom);
    if (!inSight(box, target, zoom)) box.scrollIntoView({ block: 'nearest' });
  }, [frame, layout, zoom, onZoom, reveal]);
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function around(places: readonly PlacedNode[]): Box {
  return {
    left: Math.min(...places.map(({ x }) => x)),
    right: Math.max(...places.map(({ x, width }) => x + width)),
    top: Math.min(...places.map(({ y }) => y)),
    bottom: Math.max(...places.map(({ y }) => y + NODE_HEIGHT)),
  };
}

/** How far to scroll, and no further than needed. */
function near(now: number, room: number, start: number, end: number): number {
  if (start - MARGIN < now) return start - MARGIN;
  return Math.max(now, end + MARGIN - room);
}

/** Whether the page shows it, which itself may be scrolled. */
function inSight(box: HTMLElement, { left, right, top, bottom }: Box, zoom: number): boolean {
  const frame = box.getBoundingClientRect();
  const x = frame.left + ((left + right) / 2) * zoom - box.scrollLeft;
  return [top, bottom].every((y) => box.contains(document.elementFromPoint(x, frame.top + y * zoom - box.scrollTop)));
}
