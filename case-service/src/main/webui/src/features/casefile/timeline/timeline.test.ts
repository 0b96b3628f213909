import { describe, expect, it } from 'vitest';
import { textWidth } from '~/ui/charts/scale';
import { story } from '../../../../test/fixtures/story';
import { arrowsOf } from './arrows';
import { dragged, isoDays, nudged } from './brush';
import { headingsOf } from './headings';
import { amountOf, layoutOf, markLabels } from './layout';

const total = (of: { count: number }[]) => of.reduce((sum, { count }) => sum + count, 0);

describe('swim-lanes', () => {
  it.each([300, 560, 900, 1600])('draw every mark once at %i px', (width) => {
    const { placed } = layoutOf(story, width);
    const all = story.lanes.flatMap(({ marks }) => marks);
    expect(placed.flatMap(({ ids }) => ids).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(total(placed)).toBe(total(all));
  });

  it('gather what would lie on each other', () => {
    expect(layoutOf(story, 300).placed.length).toBeLessThan(layoutOf(story, 1600).placed.length);
  });

  it.each([560, 900])('never write a label over a mark or out of sight at %i px', (width) => {
    const layout = layoutOf(story, width);
    for (const { id, text, x, y, anchor } of markLabels(layout)) {
      const [left, right] = anchor === 'end' ? [x - textWidth(text), x] : [x, x + textWidth(text)];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      const hit = layout.placed.filter(
        (one) => one.id !== id && one.y + 4 === y && one.x + one.half >= left && one.x - one.half <= right,
      );
      expect(hit).toEqual([]);
    }
  });

  it('have an arrow for each touch and gain, once', () => {
    const layout = layoutOf(story, 900);
    const arrows = arrowsOf(story, layout, markLabels(layout));
    expect(arrows.filter(({ kind }) => kind === 'PAID')).toHaveLength(3);
    expect(new Set(arrows.map(({ key }) => key)).size).toBe(arrows.length);
  });

  it('leave out arrows to what is not shown', () => {
    const cut = {
      ...story,
      arrows: [
        {
          kind: 'PAID' as const,
          from: 'nothing',
          to: null,
          toSubject: story.lanes[0]?.subject.id ?? '',
          days: 1,
          label: '',
        },
      ],
    };
    expect(arrowsOf(cut, layoutOf(cut, 900), [])).toEqual([]);
  });

  it('never write two headings over each other', () => {
    const layout = layoutOf(story, 560);
    const weeks = Array.from({ length: 12 }, (_, at) => new Date(layout.from.getTime() + at * 3 * 86_400_000));
    const boxes = headingsOf(layout, story, weeks, new Date('2026-11-23T13:32:00Z')).map(({ x, text, anchor }) =>
      anchor === 'end' ? [x - textWidth(text), x] : [x, x + textWidth(text)],
    );
    boxes
      .sort(([a = 0], [b = 0]) => a - b)
      .forEach(([left = 0], index) => {
        expect(left).toBeGreaterThan(boxes[index - 1]?.[1] ?? Number.NEGATIVE_INFINITY);
      });
  });

  it('have amounts without cents', () =>
    expect(amountOf({ amount: '1200.00', currency: 'USD', label: '' })).toBe('1,200 USD'));
});

describe('the brush', () => {
  it('takes whole days, at least two', () => {
    expect(dragged(10.4, 3.2, 91)).toEqual([3, 11]);
    expect(dragged(5.1, 5.2, 91)).toEqual([5, 7]);
    expect(dragged(91, 91, 91)).toEqual([89, 91]);
  });
  it('keeps its edges apart and inside', () => {
    expect(nudged([88, 91], 0, 7, 91)[0]).toBe(89);
    expect(nudged([0, 3], 1, -7, 91)).toEqual([0, 2]);
    expect(nudged([0, 91], 0, -1, 91)).toEqual([0, 91]);
  });
  it('speaks in instants', () =>
    expect(isoDays([0, 2], Date.parse('2026-08-25T00:00:00Z'))).toEqual([
      '2026-08-25T00:00:00.000Z',
      '2026-08-27T00:00:00.000Z',
    ]));
});
