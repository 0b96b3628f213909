import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type GoldenBill, goldenBills } from '../../../test/fixtures/golden';
import { heronHistory } from '../../../test/fixtures/subjects';
import { signed } from '../format/decibans';
import { BillOverTime } from './BillOverTime';
import { above, aboveSince, corners, daily, foundIn, labelsOf, startedOver } from './billOverTime';
import { type Corner, curve } from './fading';
import { linear, textWidth } from './scale';

const DAY = 86_400_000;

describe('the bill over time, as scoring tells it', () => {
  const bills = goldenBills();
  const named = (name: string) => {
    const bill = bills.find(({ file }) => file === `risk-${name}.json`);
    if (!bill) throw new Error(`scoring has no sample of that name: ${name}`);
    return bill;
  };
  const drawn = ({ history, asOf, priorDecibans, lines }: GoldenBill) =>
    corners(history, Date.parse(asOf), priorDecibans, lines);
  const falls = (line: Corner[]) =>
    line.slice(1).filter((corner, index) => {
      const before = line[index] ?? corner;
      return corner.at === before.at && corner.decibans < before.decibans - 0.01;
    });
  const labelsOn = (bill: GoldenBill) => {
    const line = drawn(bill);
    const x = linear([line[0]?.at ?? 0, line.at(-1)?.at ?? 0], [146, 900]);
    const y = linear([-50, 30], [260, 22]);
    const plot = { x, y, width: 900, left: 46, bottom: 260, alertLine: 0 };
    return { ...labelsOf(bill.history, line, plot, '77\u00a0%', (family) => family), y };
  };
  const wordsOn = (bill: GoldenBill) => labelsOn(bill).steps.map(({ text }) => text);

  it('passes through every total, and ends at the bill', () => {
    for (const bill of bills) {
      const line = drawn(bill);
      for (const { at, totalDecibans } of bill.history)
        expect(line.some((corner) => corner.at === Date.parse(at) && corner.decibans === totalDecibans)).toBe(true);
      expect(line.at(-1)?.decibans).toBeCloseTo(bill.totalDecibans, 6);
    }
  });

  it('fades on the way from step to step, most of it first, and falls at one only by what was found for someone', () => {
    const bill = named('fading');
    const line = drawn(bill);
    const inFavour = bill.history.filter((point) => foundIn(point) < 0);
    expect(falls(line).map(({ at }) => at)).toEqual(inFavour.map(({ at }) => Date.parse(at)));
    const last = Date.parse(bill.history.at(-1)?.at ?? '');
    const tail = line.filter(({ at }) => at > last).map(({ decibans }) => decibans);
    expect(tail.length).toBeGreaterThan(10);
    const lost = tail.slice(1).map((decibans, index) => (tail[index] ?? 0) - decibans);
    for (const [index, drop] of lost.slice(1).entries()) expect(drop).toBeLessThan(lost[index] ?? 0);
    expect(lost.at(-1)).toBeGreaterThan(0);
    const found = bill.history.map(foundIn);
    bill.history.slice(1).forEach(({ at, totalDecibans }, index) => {
      const before = totalDecibans - (found[index + 1] ?? 0);
      const there = line.filter((corner) => corner.at === Date.parse(at)).map(({ decibans }) => decibans);
      expect(there.some((decibans) => Math.abs(decibans - before) < 1e-6)).toBe(true);
    });
  });

  it('names what was found, which is not by how much the bill moved', () => {
    const bill = named('fading');
    const moved = bill.history.map(({ totalDecibans }, index) =>
      signed(totalDecibans - (bill.history[index - 1]?.totalDecibans ?? bill.priorDecibans)),
    );
    const found = bill.history.map((point) => signed(foundIn(point)));
    expect(found).not.toEqual(moved);
    const words = wordsOn(bill);
    expect(words.length).toBeGreaterThan(3);
    for (const text of words) expect(found).toContain(text.split(' ').at(-1));
  });

  it('writes its end clear of the alert line and of the curve that comes down to it', () => {
    const { end, y } = labelsOn(named('fading'));
    expect(Math.abs(end.y - y(0) - 4)).toBeGreaterThanOrEqual(15);
    expect(end.y).toBeLessThan(y(named('fading').totalDecibans));
  });

  it('falls at once where a case was closed, and has no words of evidence for that', () => {
    const bill = named('starting-over');
    const over = bill.history.find(({ steps }) => steps.some(({ lifted }) => lifted !== 0));
    expect(falls(drawn(bill)).map(({ at }) => at)).toContain(Date.parse(over?.at ?? ''));
    expect(wordsOn(bill).length).toBeGreaterThan(3);
    expect(startedOver(bill.history, Date.parse(bill.asOf))).toBe(Date.parse(over?.at ?? ''));
    for (const text of wordsOn(bill)) expect(text).not.toContain('\u2212');
  });

  it('fades by the half-life that scoring sends, whatever it is', () => {
    const half = curve({ at: 0, decibans: 20 }, 40 * DAY, [{ decibans: -15, halfLife: 'P20D' }]);
    expect(half.find(({ at }) => at === 20 * DAY)?.decibans).toBeCloseTo(10, 9);
  });
});

describe('the bill over time', () => {
  const to = Date.parse('2026-11-23T13:00:00Z');
  const move = (family: string, found: number, lifted = 0) => ({ family, found, faded: 0, lifted, halfLife: 'P30D' });

  it('has one point a day: its last total, its steps summed by family', () => {
    const of = (at: string, totalDecibans: number, family: string, decibans: number) => ({
      at,
      totalDecibans,
      steps: [move(family, decibans)],
    });
    const days = daily([
      of('2026-11-10T09:00:00', -38, 'purpose', 2),
      of('2026-11-10T15:00:00', -33, 'purpose', 3),
      of('2026-11-10T16:00:00', -34, 'volume', -1),
      of('2026-11-11T09:00:00', -30, 'purpose', 4),
    ]);
    expect(days.map(({ totalDecibans }) => totalDecibans)).toEqual([-34, -30]);
    expect(days[0]?.steps).toEqual([move('purpose', 5), move('volume', -1)]);
  });

  it('keeps the height from which a day fell, as on the day of a judgement', () => {
    const of = (at: string, totalDecibans: number, found: number, lifted = 0) => ({
      at,
      totalDecibans,
      steps: [move('gain', found, lifted)],
    });
    const days = daily([
      of('2026-11-10T09:00:00', -20, 20),
      of('2026-11-10T10:00:00', 12, 32),
      of('2026-11-10T11:00:00', -40, 0, -52),
      of('2026-11-10T12:00:00', -38, 2),
    ]);
    expect(days.map(({ totalDecibans }) => totalDecibans)).toEqual([12, -38]);
    expect(days.map(({ steps }) => steps[0])).toEqual([move('gain', 52), move('gain', 2, -52)]);
  });

  it('writes the end of a line that fell beside its end, not at the height from which it fell', () => {
    const at = (day: number) => new Date(Date.UTC(2026, 10, day)).toISOString();
    const fell = [
      { at: at(1), totalDecibans: -10, steps: [move('gain', 30)] },
      { at: at(19), totalDecibans: 10, steps: [move('gain', 20)] },
      { at: at(20), totalDecibans: -39, steps: [move('gain', 0, -49)] },
    ];
    const y = linear([-50, 22], [260, 22]);
    const plot = {
      x: linear([Date.parse(at(1)), Date.parse(at(20))], [46, 500]),
      y,
      width: 500,
      left: 46,
      bottom: 260,
      alertLine: 0,
    };
    const { end } = labelsOf(fell, corners(fell, Date.parse(at(20)), -40), plot, '0\u00a0%', (family) => family);
    expect(Math.abs(end.y - y(-39))).toBeLessThan(20);
  });

  it('ends where the bill stands, though its last step said otherwise', () => {
    const now = [{ family: 'gain', decibans: 51, halfLife: 'P30D' }];
    expect(corners(heronHistory, to, -40, now).at(-1)).toEqual({ at: to, decibans: 11 });
    const last = Date.parse(heronHistory.at(-1)?.at ?? '');
    expect(corners(heronHistory, last, -40, now).at(-1)).toEqual({ at: last, decibans: 11 });
  });

  it('starts over where a closed case lifted what stood, or else when people judged', () => {
    const fell = { at: '2026-11-21T10:00:00Z', totalDecibans: -40, steps: [move('gain', 0, -52)] };
    const history = [...heronHistory.slice(0, -1), fell];
    expect(startedOver(history, to)).toBe(Date.parse(fell.at));
    expect(startedOver(history, Date.parse('2026-11-20T10:00:00Z'))).toBe(Date.parse('2026-11-20T10:00:00Z'));
    expect(startedOver(heronHistory, to)).toBe(to);
  });

  it('stands where it stood until a case is closed, days after its last step', () => {
    const line = corners(
      [
        { at: '2026-11-10T09:00:00Z', totalDecibans: 10, steps: [move('gain', 50)] },
        { at: '2026-11-15T09:00:00Z', totalDecibans: -40, steps: [move('gain', 0, -50)] },
      ],
      to,
      -40,
    );
    expect(line).toContainEqual({ at: Date.parse('2026-11-15T09:00:00Z'), decibans: 10 });
  });

  it('is shaded above the line only', () => {
    const pieces = above(corners(heronHistory, to, -40), 0);
    expect(pieces.length).toBeGreaterThan(0);
    for (const corner of pieces.flat()) expect(corner.decibans).toBeGreaterThanOrEqual(0);
  });

  it('knows since when it stands above', () => {
    expect(aboveSince(heronHistory, 0)?.toISOString()).toBe('2026-11-13T10:00:00.000Z');
    expect(aboveSince(heronHistory.slice(0, 3), 0)).toBeUndefined();
  });

  it('never writes two steps over each other, nor through the alert line', () => {
    const x = linear([Date.parse('2026-10-10'), to], [46, 500]);
    const y = linear([-50, 22], [260, 22]);
    const { steps, end } = labelsOf(
      heronHistory,
      corners(heronHistory, to, -40),
      { x, y, width: 500, left: 46, bottom: 260, alertLine: 0 },
      '96\u00a0%',
      (family) => family,
    );
    const boxes = [...steps, end].map(({ text, x: at, y: top, anchor }) => ({
      left: anchor === 'end' ? at - textWidth(text) : at,
      right: anchor === 'end' ? at : at + textWidth(text),
      top,
    }));
    boxes.forEach((a, i) => {
      expect(Math.abs(a.top - y(0) - 4)).toBeGreaterThanOrEqual(15);
      for (const b of boxes.slice(i + 1))
        expect(Math.abs(a.top - b.top) >= 15 || a.right < b.left || b.right < a.left).toBe(true);
    });
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.length).toBeLessThanOrEqual(8);
  });

  it('writes nothing on its axis', () => {
    const day = (n: number) => Date.parse('2026-10-10') + n * 86_400_000;
    const low = Array.from({ length: 6 }, (_, n) => ({
      at: new Date(day(n)).toISOString(),
      totalDecibans: -41,
      steps: [move('purpose', n % 2 ? 4 : -4)],
    }));
    const bottom = 260;
    const x = linear([day(0), day(6)], [46, 500]);
    const y = linear([-45, 22], [bottom, 22]);
    const { steps } = labelsOf(
      low,
      corners(low, day(6), -40),
      { x, y, width: 500, left: 46, bottom, alertLine: 0 },
      '0\u00a0%',
      (family) => family,
    );
    expect(steps.length).toBeGreaterThan(0);
    for (const label of steps) expect(label.y).toBeLessThan(bottom - 3);
  });

  it('says from where to where it went', () => {
    render(<BillOverTime history={heronHistory} from={new Date('2026-10-10')} to={new Date(to)} prior={-40} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain(
      'to +14 decibans; above the alert line since 13 Nov',
    );
  });
});
