import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { violationsIn } from '../../../test/axe';
import { heronBill, heronHistory } from '../../../test/fixtures/subjects';
import { profile, unusualCells } from './activityHours';
import { BillOverTime } from './BillOverTime';
import { above, aboveSince, corners, daily, labelsOf, startedOver } from './billOverTime';
import { StackedBill } from './StackedBill';
import { linear, textWidth } from './scale';
import { wilson } from './TicketCoverage';
import { timeMarks, weekends } from './timeMarks';
import { Waterfall } from './Waterfall';

describe('the stacked bill', () => {
  it('says its finding in words', () => {
    render(<StackedBill bill={heronBill} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(
      /^96.%, \+14 decibans: Gain after touch \+18, Purpose \+14/,
    );
  });

  it('draws nothing left of its start, however much speaks for someone', () => {
    const bill = {
      ...heronBill,
      totalDecibans: -46,
      lines: heronBill.lines.slice(0, 1).map((line) => ({ ...line, decibans: -6 })),
    };
    const { container } = render(<StackedBill bill={bill} />);
    for (const bar of container.querySelectorAll('rect'))
      expect(Number(bar.getAttribute('x'))).toBeGreaterThanOrEqual(0);
    for (const path of container.querySelectorAll('path')) expect(path.getAttribute('d')).not.toMatch(/M-/);
    expect(container.textContent).toContain('\u22126');
  });

  it('never writes a label wider than its bar', () => {
    const { container } = render(<StackedBill bill={heronBill} />);
    const bars = [...container.querySelectorAll('g')].flatMap((group) => {
      const bar = group.querySelector(':scope > g > rect');
      const label = group.querySelector(':scope > text');
      return bar && label ? [{ width: Number(bar.getAttribute('width')), text: label.textContent ?? '' }] : [];
    });
    expect(bars.length).toBeGreaterThan(2);
    for (const { width, text } of bars) expect(textWidth(text)).toBeLessThan(width);
  });
});

describe('the waterfall', () => {
  it('is a table whose numbers add up', async () => {
    const { container } = render(<Waterfall bill={heronBill} onEvidence={() => {}} />);
    const numbers = within(screen.getByRole('table'))
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.querySelector('.number')?.textContent?.replace('\u2212', '-') ?? '');
    const [prior = 0, ...rest] = numbers.map((text) => Number.parseInt(text, 10));
    const total = rest.pop();
    expect(prior + rest.reduce((sum, weight) => sum + weight, 0)).toBe(total);
    expect(await violationsIn(container)).toEqual([]);
  });
});

describe('the bill over time', () => {
  const to = Date.parse('2026-11-23T13:00:00Z');

  it('jumps by its steps and fades between', () => {
    const line = corners(heronHistory, to, -40);
    const jump = line.findIndex(({ decibans }) => decibans === 12);
    expect(line[jump - 1]?.decibans).toBe(12 - 17);
    expect(line[jump - 2]?.decibans).toBe(-2);
  });

  it('has one point a day: its last total, its steps summed by family', () => {
    const of = (at: string, totalDecibans: number, family: string, decibans: number) => ({
      at,
      totalDecibans,
      steps: [{ family, decibans }],
    });
    const days = daily([
      of('2026-11-10T09:00:00', -38, 'purpose', 2),
      of('2026-11-10T15:00:00', -33, 'purpose', 3),
      of('2026-11-10T16:00:00', -34, 'volume', -1),
      of('2026-11-11T09:00:00', -30, 'purpose', 4),
    ]);
    expect(days.map(({ totalDecibans }) => totalDecibans)).toEqual([-34, -30]);
    expect(days[0]?.steps).toEqual([
      { family: 'purpose', decibans: 5 },
      { family: 'volume', decibans: -1 },
    ]);
  });

  it('keeps the height from which a day fell, as on the day of a judgement', () => {
    const of = (at: string, totalDecibans: number, decibans: number) => ({
      at,
      totalDecibans,
      steps: [{ family: 'gain', decibans }],
    });
    const days = daily([
      of('2026-11-10T09:00:00', -20, 20),
      of('2026-11-10T10:00:00', 12, 32),
      of('2026-11-10T11:00:00', -40, -52),
      of('2026-11-10T12:00:00', -38, 2),
    ]);
    expect(days.map(({ totalDecibans }) => totalDecibans)).toEqual([12, -38]);
    expect(days.map(({ steps }) => steps[0]?.decibans)).toEqual([52, -50]);
  });

  it('writes the end of a line that fell beside its end, not at the height from which it fell', () => {
    const at = (day: number) => new Date(Date.UTC(2026, 10, day)).toISOString();
    const fell = [
      { at: at(1), totalDecibans: -10, steps: [{ family: 'gain', decibans: 30 }] },
      { at: at(19), totalDecibans: 10, steps: [{ family: 'gain', decibans: 20 }] },
      { at: at(20), totalDecibans: -39, steps: [{ family: 'gain', decibans: -49 }] },
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
    const { end } = labelsOf(
      fell,
      plot,
      { decibans: -39, at: Date.parse(at(20)), text: '0\u00a0%' },
      (family) => family,
    );
    expect(Math.abs(end.y - y(-39))).toBeLessThan(20);
  });

  it('ends where the bill stands, though its last step said otherwise', () => {
    expect(corners(heronHistory, to, -40, 11).at(-1)).toEqual({ at: to, decibans: 11 });
    const last = Date.parse(heronHistory.at(-1)?.at ?? '');
    expect(corners(heronHistory, last, -40, 11).at(-1)).toEqual({ at: last, decibans: 11 });
  });

  it('starts over where it fell back to the prior, or else when people judged', () => {
    const fell = { at: '2026-11-21T10:00:00Z', totalDecibans: -40, steps: [{ family: 'gain', decibans: -52 }] };
    const history = [...heronHistory.slice(0, -1), fell];
    expect(startedOver(history, to, -40)).toBe(Date.parse(fell.at));
    expect(startedOver(history, Date.parse('2026-11-20T10:00:00Z'), -40)).toBe(Date.parse('2026-11-20T10:00:00Z'));
    expect(startedOver(heronHistory, to, -40)).toBe(to);
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
      { x, y, width: 500, left: 46, bottom: 260, alertLine: 0 },
      { decibans: 14, at: to, text: '96\u00a0%' },
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
    expect(steps.length).toBeLessThanOrEqual(6);
  });

  it('writes nothing on its axis', () => {
    const day = (n: number) => Date.parse('2026-10-10') + n * 86_400_000;
    const low = Array.from({ length: 6 }, (_, n) => ({
      at: new Date(day(n)).toISOString(),
      totalDecibans: -41,
      steps: [{ family: 'purpose', decibans: n % 2 ? 4 : -4 }],
    }));
    const bottom = 260;
    const x = linear([day(0), day(6)], [46, 500]);
    const y = linear([-45, 22], [bottom, 22]);
    const { steps } = labelsOf(
      low,
      { x, y, width: 500, left: 46, bottom, alertLine: 0 },
      { decibans: -41, at: day(6), text: '0\u00a0%' },
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

describe('time', () => {
  it('is ruled by Mondays, never more than fit', () => {
    const marks = timeMarks(new Date(2026, 7, 25), new Date(2026, 10, 23), 6);
    expect(marks.length).toBeLessThanOrEqual(7);
    for (const mark of marks) expect(mark.getDay()).toBe(1);
  });
  it('has no mark left of a span of two days', () => {
    const from = new Date(2023, 6, 8, 12);
    for (const mark of timeMarks(from, new Date(2023, 6, 10, 12), 6))
      expect(mark.getTime()).toBeGreaterThan(from.getTime() - 3_600_000);
  });
  it('has weekends cut to the span', () => {
    const spans = weekends(new Date(2026, 10, 14, 12), new Date(2026, 10, 22, 12));
    expect(spans).toHaveLength(2);
    expect(spans[0]?.from).toEqual(new Date(2026, 10, 14, 12));
  });
});

describe('activity', () => {
  const flat = (value: number) => Array.from({ length: 168 }, () => value);
  it('calls an hour unusual only far above the band', () => {
    const hours = flat(1);
    hours[69] = 2;
    expect(unusualCells(hours, { low: flat(0), high: flat(1.2) })).toEqual([69]);
    expect(unusualCells(hours, null)).toEqual([]);
  });
  it('adds up to a day', () => expect(profile(flat(1))).toEqual(Array.from({ length: 24 }, () => 7)));
  it('has an interval that holds the share', () => {
    const [low, high] = wilson(127, 133);
    expect(low).toBeLessThan(127 / 133);
    expect(high).toBeGreaterThan(127 / 133);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});
