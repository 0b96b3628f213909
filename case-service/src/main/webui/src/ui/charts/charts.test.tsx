import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { violationsIn } from '../../../test/axe';
import { heronBill } from '../../../test/fixtures/subjects';
import { profile, unusualCells } from './activityHours';
import { StackedBill } from './StackedBill';
import { textWidth } from './scale';
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

  it.each([-17, -26, -40])('writes no label of its axis over another, from %i dB on', (priorDecibans) => {
    const [line] = heronBill.lines;
    if (!line) throw new Error('the bill has no line');
    const bill = { ...heronBill, priorDecibans, totalDecibans: 27, lines: [{ ...line, decibans: 27 - priorDecibans }] };
    const { container } = render(<Waterfall bill={bill} compact />);
    const labels = [...container.querySelectorAll('thead text')].map((one) => {
      const half = textWidth(one.textContent ?? '') / 2;
      return {
        text: one.textContent,
        from: Number(one.getAttribute('x')) - half,
        to: Number(one.getAttribute('x')) + half,
      };
    });
    expect(labels.map(({ text }) => text)).toContain('50\u00a0%');
    labels.forEach((label, index) => {
      const next = labels[index + 1];
      if (next) expect(next.from).toBeGreaterThan(label.to + 5);
    });
  });

  it('says of a family that it is bounded, and why', () => {
    render(<Waterfall bill={heronBill} bounded={new Map([['broker', 'It could say +31']])} />);
    expect(screen.getByRole('row', { name: /Broker/ }).textContent).toContain('+13* It could say +31');
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
