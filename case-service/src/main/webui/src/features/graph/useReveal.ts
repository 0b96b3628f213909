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
  /** What is told of in a panel, which may lie over the drawing. */
  selected: string | undefined;
}

/**
 * Brings nodes into sight that were chosen elsewhere: as the drawing is where they fit into the frame, made smaller where that is
 * enough and still readable, else the first of them alone.
 */
export function useReveal({ frame, layout, zoom, onZoom, reveal, selected }: Wanted): void {
  const done = useRef<string>();
  const seen = useRef<readonly string[]>();
  useLayoutEffect(() => {
    const box = frame.current;
    // a panel that opens takes room from the drawing: then it is brought into sight once more
    const now = `${layout.width} ${selected}`;
    if (!box || (seen.current === reveal && done.current === now)) return;
    const places = reveal.flatMap((id) => layout.nodes.find(({ node }) => node.id === id) ?? []);
    const [first] = places;
    if (!first || places.length < reveal.length) return;
    const all = around(places);
    const width = box.clientWidth - covered(box);
    const fits = Math.min(
      box.scrollWidth > box.clientWidth ? (width - 2 * MARGIN) / (all.right - all.left) : zoom,
      box.scrollHeight > box.clientHeight ? (box.clientHeight - HEAD - 2 * MARGIN) / (all.bottom - all.top) : zoom,
    );
    if (fits < zoom && fits >= READABLE) {
      onZoom(fits);
      return;
    }
    seen.current = reveal;
    done.current = now;
    const target = fits < zoom ? around([first]) : all;
    box.scrollTop = near(box.scrollTop + HEAD, box.clientHeight - HEAD, target.top * zoom, target.bottom * zoom) - HEAD;
    box.scrollLeft = near(box.scrollLeft, width, target.left * zoom, target.right * zoom);
    if (!inSight(box, target, zoom)) box.scrollIntoView({ block: 'nearest' });
  }, [frame, layout, zoom, onZoom, reveal, selected]);
}

/** How much of the frame a panel lies over, as it does on a narrow page. */
function covered(box: HTMLElement): number {
  const panel = document.querySelector('.pb-graph-panel');
  if (!panel || getComputedStyle(panel).position !== 'fixed') return 0;
  return Math.max(0, box.getBoundingClientRect().right - panel.getBoundingClientRect().left);
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
