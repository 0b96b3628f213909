export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

const APART = 12;
const EDGE = 8;

/** Where the card stands: beside, below or above what it explains; where that fills the window, at the foot, over as little of it as there is. */
export function placeOf(target: Box | undefined, card: Size, view: Size): { left: number; top: number } {
  const corner = { left: EDGE, top: view.height - card.height - EDGE };
  if (!target) return corner;
  const inside = (at: number, size: number, whole: number) => Math.max(EDGE, Math.min(at, whole - size - EDGE));
  const left = inside(target.left, card.width, view.width);
  const top = inside(target.top, card.height, view.height);
  const spots = [
    { left: target.left - card.width - APART, top },
    { left: target.left + target.width + APART, top },
    { left, top: target.top + target.height + APART },
    { left, top: target.top - card.height - APART },
  ];
  const fits = (spot: { left: number; top: number }) =>
    spot.left >= EDGE &&
    spot.top >= EDGE &&
    spot.left + card.width <= view.width - EDGE &&
    spot.top + card.height <= view.height - EDGE;
  return spots.find(fits) ?? { left: Math.max(EDGE, view.width - card.width - EDGE), top: corner.top };
}
