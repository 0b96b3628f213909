import { describe, expect, it } from 'vitest';
import { shownBill } from './bill';
import {
  innocentStandThereOneIn,
  oneIn,
  percent,
  percentOfDecibans,
  posteriorOf,
  roundTogether,
  signed,
  strengthOf,
} from './decibans';
import { behind, moment, span, utc } from './time';

describe('whole decibans', () => {
  it('add up to the rounded total', () => {
    for (let seed = 1; seed < 500; seed += 1) {
      const parts = Array.from({ length: 1 + (seed % 9) }, (_, i) => Math.sin(seed * 7.3 + i * 13.7) * 25);
      const sum = parts.reduce((a, b) => a + b, 0);
      const rounded = roundTogether(parts);
      expect(rounded.reduce((a, b) => a + b, 0)).toBe(Math.round(sum) + 0);
      rounded.forEach((part, i) => {
        expect(Math.abs(part - (parts[i] ?? 0))).toBeLessThan(1);
      });
    }
  });

  it('carry a real minus sign and never a negative zero', () => {
    expect(signed(-3.2)).toBe('\u22123');
    expect(signed(-0.2)).toBe('0');
    expect(signed(14)).toBe('+14');
  });

  it('name their strength at the bounds', () => {
    expect([2, 3, 7, 8, 14, 15, -15].map(strengthOf)).toEqual([
      'slight',
      'moderate',
      'moderate',
      'substantial',
      'substantial',
      'strong',
      'strong',
    ]);
  });
});

describe('posterior', () => {
  it('is one half at the alert line', () => expect(posteriorOf(0)).toBe(0.5));
  it('reads as on the axis', () => {
    expect([30, 40].map(percentOfDecibans)).toEqual(['99.9\u00a0%', '99.99\u00a0%']);
    expect([-40, -30, -20, -10, 0, 10, 20].map(percentOfDecibans)).toEqual(
      ['0.01', '0.1', '1', '9', '50', '91', '99'].map((p) => `${p}\u00a0%`),
    );
  });
  it('never claims certainty', () => expect(percent(0.9992)).toBe('> 99\u00a0%'));
  it('keeps small chances visible', () => expect(percent(0.0001)).toBe('0.01\u00a0%'));
});

describe('a prior', () => {
  it('is told as one in so many', () => expect([-40, -16.9, -3].map(oneIn)).toEqual(['10,000', '50', '3']));
  it('bounds by the way from it to the line how many innocent people reach the line', () =>
    expect([innocentStandThereOneIn(-40, 0), innocentStandThereOneIn(-16.9, 0)]).toEqual(['10,000', '49']));
});

describe('a bill', () => {
  const line = (family: string, decibans: number) => ({ family, label: family, decibans });
  const bill = {
    priorDecibans: -40,
    totalDecibans: -40 + 17.6 + 13.4 + 0.3 - 2.5,
    posterior: 0.1,
    lines: [line('volume', -2.5), line('purpose', 13.4), line('gain', 17.6), line('hours', 0.3)],
  };

  it('goes from prior over against and for to its total', () => {
    const shown = shownBill(bill);
    expect(shown.lines.map(({ line: { family } }) => family)).toEqual(['gain', 'purpose', 'hours', 'volume']);
    expect(shown.prior + shown.against + shown.for).toBe(shown.total);
    expect(shown.total).toBe(Math.round(bill.totalDecibans));
    expect(shown.lines.at(-1)?.to).toBe(shown.total);
  });
});

describe('time', () => {
  const now = new Date(2026, 10, 23, 14, 32);
  it('is a clock today, a weekday this week, a date before', () => {
    expect(moment(new Date(2026, 10, 23, 12, 31), now)).toBe('12:31');
    expect(moment(new Date(2026, 10, 22, 22, 40), now)).toBe('Sun 22:40');
    expect(moment(new Date(2026, 10, 13, 8, 0), now)).toBe('13 Nov');
    expect(moment(new Date(2025, 8, 2, 8, 0), now)).toBe('2 Sep 2025');
  });
  it('shows UTC on hover', () => expect(utc(new Date('2026-11-23T11:31:05Z'))).toBe('2026-11-23 11:31 UTC'));
  it('has durations in words', () => {
    expect([40 * 60_000, 22 * 3_600_000, 4 * 86_400_000].map(span)).toEqual(['40\u00a0min', '22\u00a0h', '4\u00a0d']);
  });
  it('tells how far behind the stream is', () => {
    expect([400, 12_000, 180_000].map(behind)).toEqual(['0.4\u00a0s', '12\u00a0s', '3\u00a0min']);
  });
});
