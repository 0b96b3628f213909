import { expect, it } from 'vitest';
import { about, csv } from '~/ui/figure/csv';
import { daysUntil, weekNumber } from '~/ui/figure/days';
import { optionsFor, whom } from './group';
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

it('names whom it is about in each row of a file', () => {
  expect(about('Ireland', { columns: ['n'], rows: [[1], [2]] })).toEqual({
    columns: ['Staff', 'n'],
    rows: [
      ['Ireland', 1],
      ['Ireland', 2],
    ],
  });
});

it('names a country, a role, both or nobody', () => {
  expect(whom({ country: 'IE', role: null })).toBe('Ireland');
  expect(whom({ country: null, role: 'Search quality' })).toBe('Search quality');
  expect(whom({ country: 'CR', role: 'Search quality' })).toBe('Costa Rica, Search quality');
  expect(whom({ country: null, role: null })).toBe('');
});

it('offers all, what can be told of, and what the address asks for', () => {
  const values = (chosen: string) => optionsFor(['CN', 'IE'], chosen).map(({ value }) => value);
  expect(values('')).toEqual(['', 'CN', 'IE']);
  expect(values('IE')).toEqual(['', 'CN', 'IE']);
  expect(values('FR')).toEqual(['', 'CN', 'IE', 'FR']);
});
