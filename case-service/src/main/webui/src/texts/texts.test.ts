import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { t } from '.';

function words(of: unknown): string[] {
  if (typeof of === 'string') return [of];
  if (typeof of === 'function') return [String(of)];
  return typeof of === 'object' && of !== null ? Object.values(of).flatMap(words) : [];
}

const all = words(t);

it('accuse nobody', () => {
  expect(all.length).toBeGreaterThan(200);
  expect(all.filter((text) => /suspicious|suspect|guilt|fraud|culprit|perpetrat/i.test(text))).toEqual([]);
});

it('call each family what the service calls it', () => {
  const source = readFileSync('../java/dev/probity/cases/evidence/Families.java', 'utf8');
  const named = [...source.matchAll(/Map\.entry\("(\w+)", new Name\("([^"]+)", "([^"]+)"/g)];
  expect(named).toHaveLength(t.family.all.length);
  for (const [, family = '', label, short] of named)
    expect([t.family.label(family), t.family.short(family)]).toEqual([label, short]);
});

it('carry a real minus sign', () => {
  expect(all.filter((text) => /(^|\s)-\d/.test(text))).toEqual([]);
});

it('are written as their locale has it, wherever a number, a date or a country stands', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /[.]tsx?$/.test(file) && !/[.]test[.]/.test(file))
    .map((file) => `src/${file}`);
  expect(files.length).toBeGreaterThan(200);
  const wired = /(?:toLocale\w*String|Intl[.]\w+)[(](?!(?:t[.])?locale\b)/;
  expect(files.filter((file) => wired.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect(readFileSync('index.html', 'utf8')).toContain(`<html lang="${new Intl.Locale(t.locale).language}">`);
});
