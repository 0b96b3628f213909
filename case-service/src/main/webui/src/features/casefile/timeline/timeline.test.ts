import { describe, expect, it } from 'vitest';
import type { Mark } from '~/api/model';
import { textWidth } from '~/ui/charts/scale';
import { denseStory } from '../../../../test/fixtures/dense';
import { story } from '../../../../test/fixtures/story';
import { arrowsOf } from './arrows';
import { dragged, isoDays, nudged } from './brush';
import { countedMarks } from './counted';
import { counted, paid } from './gather';
import { headingsOf } from './headings';
import { layoutOf, markLabels, sayingLanes } from './layout';

const total = (of: { count: number }[]) => of.reduce((sum, { count }) => sum + count, 0);

describe('swim-lanes', () => {
  it.each([300, 560, 900, 1600])('draw every mark once at %i px', (width) => {
    const { placed } = layoutOf(story, width);
    const all = story.lanes.flatMap(({ marks }) => marks);
    expect(placed.flatMap(({ ids }) => ids).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(total(placed)).toBe(total(all));
  });

  it('draw each day of the story on its own on a desk screen', () => {
    const { placed } = layoutOf(story, 940);
    expect(placed.every(({ marks }) => new Set(marks.map(({ at }) => at.slice(0, 10))).size === 1)).toBe(true);
  });

  it('gather what would lie on each other', () => {
    expect(layoutOf(story, 300).placed.length).toBeLessThan(layoutOf(story, 1600).placed.length);
  });

  it.each([300, 560, 900, 1600])('never draw a mark on another, however busy the days, at %i px', (width) => {
    const kinds = ['TOUCH', 'POWER', 'CONTACT', 'TOUCH'] as const;
    const [lane] = story.lanes;
    const [mark] = lane?.marks ?? [];
    if (!lane || !mark) throw new Error('the story has no mark');
    const start = Date.parse(story.from);
    const busy = Array.from({ length: 200 }, (_, index): Mark => {
      const at = new Date(start + index * 4.9 * 3_600_000).toISOString();
      return { ...mark, id: `b${index}`, kind: kinds[index % 4] ?? 'TOUCH', at, until: at, count: index };
    });
    const { placed } = layoutOf({ ...story, lanes: [{ ...lane, marks: busy }] }, width);
    expect(total(placed)).toBe(total(busy));
    placed.forEach((one, index) => {
      const before = placed[index - 1];
      if (before) expect(one.x - one.half).toBeGreaterThan(before.x + before.half);
    });
  });

  it.each([560, 900])('keep every mark within the lane, however many there are, at %i px', (width) => {
    const [lane] = story.lanes;
    const [mark] = lane?.marks ?? [];
    if (!lane || !mark) throw new Error('the story has no mark');
    const start = Date.parse(story.from);
    const days = (Date.parse(story.to) - start) / 86_400_000;
    const full = Array.from({ length: Math.floor(days * 2) }, (_, index): Mark => {
      const at = new Date(start + index * 12 * 3_600_000).toISOString();
      const paid = { kind: 'PAYMENT' as const, amount: '1590.00', currency: 'USD' };
      return { ...mark, id: `f${index}`, kind: 'TOUCH', at, until: at, count: 1, ...(index % 5 === 0 ? paid : {}) };
    });
    const { placed } = layoutOf({ ...story, lanes: [{ ...lane, marks: full }] }, width);
    expect(total(placed)).toBe(total(full));
    for (const { x, half } of placed) {
      expect(x - half).toBeGreaterThanOrEqual(0);
      expect(x + half).toBeLessThanOrEqual(width);
    }
  });

  it('gather a day, whoever was touched, where a day is as wide as a mark', () => {
    const [lane] = story.lanes;
    const [mark] = lane?.marks ?? [];
    if (!lane || !mark) throw new Error('the story has no mark');
    const touch = (id: string, at: string): Mark => ({ ...mark, id, kind: 'TOUCH', at, until: at, count: 2 });
    const marks = [
      touch('a', '2026-10-20T06:00:00Z'),
      touch('b', '2026-10-20T18:00:00Z'),
      touch('c', '2026-10-21T06:00:00Z'),
    ];
    const { placed } = layoutOf({ ...story, lanes: [{ ...lane, marks }] }, 960);
    expect(placed.map(({ ids }) => ids)).toEqual([['a', 'b'], ['c']]);
    expect(placed.map(({ text }) => text)).toEqual(['4', '2']);
  });

  it('draw what weighs and what does not apart, for only one of them has the colour of evidence', () => {
    const [lane] = story.lanes;
    const [mark] = lane?.marks ?? [];
    if (!lane || !mark) throw new Error('the story has no mark');
    const at = '2026-10-20T06:00:00Z';
    const touch = { ...mark, kind: 'TOUCH' as const, at, until: at, count: 2 };
    const marks = [
      { ...touch, id: 'a', families: ['purpose'] },
      { ...touch, id: 'b', families: [] },
      { ...touch, id: 'c', families: [] },
    ];
    const { placed } = layoutOf({ ...story, lanes: [{ ...lane, marks }] }, 960);
    expect(placed.map(({ ids, weighs }) => [ids, weighs])).toEqual([
      [['a'], true],
      [['b', 'c'], false],
    ]);
  });

  it('leave out merchants that say nothing, but for the chosen one', () => {
    const [, , merchant] = story.lanes;
    if (!merchant) throw new Error('the story has no merchant');
    const silent = (id: string) => ({
      ...merchant,
      subject: { ...merchant.subject, id },
      posterior: null,
      totalDecibans: null,
      marks: [],
    });
    const lanes = [...story.lanes, silent('s1'), silent('s2')];
    expect(sayingLanes({ lanes, arrows: [] }, new Set(), undefined)).toEqual(story.lanes);
    expect(sayingLanes({ lanes, arrows: [] }, new Set(['s1']), undefined).at(-1)?.subject.id).toBe('s1');
    expect(sayingLanes({ lanes, arrows: [] }, new Set(), 's2').at(-1)?.subject.id).toBe('s2');
    const reviewer = { ...silent('r1'), subject: { ...merchant.subject, id: 'r1', kind: 'REVIEWER' as const } };
    const withReviewers = { lanes: [reviewer, { ...reviewer, marks: merchant.marks }], arrows: [] };
    expect(sayingLanes(withReviewers, new Set(), undefined)).toEqual(withReviewers.lanes.slice(1));
    expect(sayingLanes({ lanes: [reviewer], arrows: [] }, new Set(), 'r1')).toEqual([reviewer]);
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...merchant,
      subject: { ...merchant.subject, id: `m${index}` },
    }));
    expect(sayingLanes({ lanes: many, arrows: [] }, new Set(), undefined)).toHaveLength(5);
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

  it.each([420, 560, 900, 1600])('write no words on others or on a mark, however many gains, at %i px', (width) => {
    const start = Date.parse(story.from);
    const arrows = story.arrows.filter(({ kind }) => kind === 'GAIN_AFTER_TOUCH');
    const busy = {
      ...story,
      lanes: story.lanes.map((lane, of) => ({
        ...lane,
        marks: lane.marks.flatMap((mark, index) => {
          const at = new Date(start + (index * 3 + of) * 40 * 3_600_000).toISOString();
          return [mark, { ...mark, id: `${mark.id}-again`, at, until: at }];
        }),
      })),
      arrows: arrows.flatMap((arrow) => [
        arrow,
        { ...arrow, from: `${arrow.from}-again`, to: `${arrow.to}-again`, label: `${arrow.days + 3} d later` },
      ]),
    };
    const layout = layoutOf(busy, width);
    const marked = markLabels(layout);
    const said = arrowsOf(busy, layout, marked, undefined).flatMap(({ label }) => label ?? []);
    const boxes = [...marked, ...said].map(({ text, x, y, anchor }) => {
      const left = anchor === 'end' ? x - textWidth(text) : x;
      return { text, left, right: left + textWidth(text), top: y - 10, bottom: y + 3 };
    });
    const marks = layout.placed.map(({ id, x, y, half }) => {
      return { text: id, left: x - half, right: x + half, top: y - 9, bottom: y + 9 };
    });
    const all = [...boxes, ...marks];
    const hits = boxes.flatMap((one) =>
      all
        .filter((other) => other !== one && other.left < one.right && one.left < other.right)
        .filter((other) => other.top < one.bottom && one.top < other.bottom)
        .map((other) => `${one.text} on ${other.text}`),
    );
    expect(boxes.length).toBeGreaterThan(0);
    expect(hits).toEqual([]);
  });

  it('have an arrow for each touch and gain, once', () => {
    const layout = layoutOf(story, 900);
    const arrows = arrowsOf(story, layout, markLabels(layout), undefined);
    expect(arrows.map(({ kind }) => kind)).toEqual(story.arrows.map(({ kind }) => kind));
    expect(new Set(arrows.map(({ key }) => key)).size).toBe(arrows.length);
    expect(new Set(arrows.map(({ kind }) => kind)).size).toBe(2);
  });

  it('are those of the merchants that the chosen one is said to have served, before heavier ones', () => {
    const amber = denseStory.lanes.find(({ subject }) => subject.label === 'Amber Heron');
    const shown = sayingLanes(denseStory, new Set(), amber?.subject.id);
    const own = new Set(amber?.marks.map(({ id }) => id));
    const served = new Set(denseStory.arrows.filter(({ from }) => own.has(from)).map(({ toSubject }) => toSubject));
    const merchants = shown.filter(({ subject }) => subject.kind === 'MERCHANT').map(({ subject }) => subject.id);
    expect(merchants).toHaveLength(5);
    expect(merchants.every((id) => served.has(id))).toBe(true);
  });

  it('have only the arrows of whom one looks at where there are many', () => {
    const layout = layoutOf(denseStory, 900);
    const [goBetween] = denseStory.lanes;
    const own = new Set(goBetween?.marks.map(({ id }) => id));
    const paid = denseStory.arrows.filter(({ from }) => own.has(from)).length;
    expect(paid).toBeGreaterThan(2);
    expect(arrowsOf(denseStory, layout, [], goBetween?.subject.id)).toHaveLength(paid);
    expect(arrowsOf(denseStory, layout, [], undefined)).toEqual([]);
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
    expect(arrowsOf(cut, layoutOf(cut, 900), [], undefined)).toEqual([]);
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

  it('have amounts without cents, summed in one currency and one way only, and say how many there are', () => {
    const of = (amount: string | null, currency: string | null, count = 1) => ({ amount, currency, count });
    expect(paid([of('1200.00', 'USD')])).toBe('1,200 USD');
    expect(paid([of('-1200.00', 'USD')])).toBe('−1,200 USD');
    expect(paid([of('1200.00', 'USD'), of('300.00', 'USD')])).toBe('2 payments, 1,500 USD');
    expect(paid([of('1200.00', 'USD', 2), of('300.00', 'USD')])).toBe('3 payments, 1,500 USD');
    expect(paid([of('1200.00', 'USD'), of('-300.00', 'USD')])).toBe('2 payments');
    expect(paid([of('1200.00', 'USD'), of('300.00', 'EUR')])).toBe('2 payments');
    expect(paid([of('1200.00', 'USD'), of(null, null)])).toBe('2 payments');
    expect(paid([of(null, null), of(null, null, 2)])).toBe('3 payments');
    expect(paid([of(null, null)])).toBe('1 payment');
  });

  it('say of a day all that was gained, and of many gains how many they are', () => {
    const lane = story.lanes.find(({ marks }) => marks.filter(({ kind }) => kind === 'GAIN').length > 2);
    const gains = lane?.marks.map((mark) => ({ ...mark, at: '2026-11-11T12:00:00Z', until: '2026-11-11T12:00:00Z' }));
    if (!lane || !gains) throw new Error('the story has no such lane');
    const layout = layoutOf({ ...story, lanes: [{ ...lane, marks: gains }] }, 900);
    expect(layout.placed).toHaveLength(1);
    const own = markLabels(layoutOf(story, 1600)).map(({ text }) => text);
    expect(own).toContain('3 reviews of 1 star vanished; rating 3.60 → 4.20');
    expect(markLabels(layout).map(({ text }) => text)).toEqual([`${total(gains)} gains`]);
  });

  it('say of no look-up that it had no ticket, unless that is known', () => {
    const unknown = { count: 3, unticketed: 0 };
    const bare = { count: 2, unticketed: 2 };
    expect(countedMarks('TOUCH', [unknown])).toBe('3 look-ups');
    expect(countedMarks('TOUCH', [bare, bare])).toBe('4 look-ups without a ticket');
    expect(countedMarks('TOUCH', [unknown, bare])).toBe('5 look-ups, 2 without a ticket');
  });

  it('write large counts shorter, never wrong', () =>
    expect([9, 213, 1049, 9_960, 12_400].map(counted)).toEqual(['9', '213', '1k', '10k', '12k']));
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
