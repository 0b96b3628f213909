import { describe, expect, it } from 'vitest';
import { type Box, placeOf } from './place';

const view = { width: 1280, height: 800 };
const card = { width: 330, height: 190 };

const covers = (at: { left: number; top: number }, box: Box) =>
  at.left < box.left + box.width &&
  at.left + card.width > box.left &&
  at.top < box.top + box.height &&
  at.top + card.height > box.top;

describe('the card of the tour', () => {
  it.each<[string, Box]>([
    ['a row at the head', { left: 170, top: 160, width: 900, height: 69 }],
    ['a row at the foot', { left: 170, top: 720, width: 1100, height: 69 }],
    ['a drawer at the end', { left: 930, top: 50, width: 350, height: 740 }],
    ['lanes over the whole width', { left: 60, top: 110, width: 1210, height: 350 }],
    ['a button in the corner', { left: 1180, top: 70, width: 90, height: 30 }],
  ])('stands in the window and not on %s', (_, target) => {
    const at = placeOf(target, card, view);
    expect(covers(at, target)).toBe(false);
    expect(at.left).toBeGreaterThanOrEqual(0);
    expect(at.top).toBeGreaterThanOrEqual(0);
    expect(at.left + card.width).toBeLessThanOrEqual(view.width);
    expect(at.top + card.height).toBeLessThanOrEqual(view.height);
  });

  it('stands at the foot while there is nothing to point at, or no room beside it', () => {
    expect(placeOf(undefined, card, view)).toEqual({ left: 8, top: 602 });
    expect(placeOf({ left: 0, top: 0, width: 1280, height: 800 }, card, view).top).toBe(602);
  });
});
