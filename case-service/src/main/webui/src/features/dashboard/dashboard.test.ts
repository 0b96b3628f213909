import { expect, it } from 'vitest';
import { csv } from '~/ui/figure/csv';
import { daysUntil, weekNumber } from '~/ui/figure/days';
import { monday } from './queries';

it('counts weeks by ISO 8601', () => {
  expect(['2026-11-23', '2026-12-28', '2027-01-04', '2024-12-30'].map(weekNumber)).toEqual([48, 53, 1, 1]);
});

it('begins a week on Monday, whatever the time of day', () => {
  for (const at of ['2026-11-23T00:00:00Z', '2026-11-25T12:00:00Z', '2026-11-29T23:59:59Z'])
    expect(new Date(monday(Date.parse(at))).toISOString()).toBe('2026-11-23T00:00:00.000Z');
});

it('names the days up to the last', () => {
  expect(daysUntil('2026-03-01', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
});

it('writes a file that no spreadsheet takes for a formula', () => {
  const rows = {
    columns: ['Group', 'n'],
    rows: [['a, "b"', 1] as const, ['=1+1', -2.5] as const, ['x', null] as const],
  };
  expect(csv(rows)).toBe('Group,n\r\n"a, ""b""",1\r\n\'=1+1,-2.5\r\nx,\r\n');
});
