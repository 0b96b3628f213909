import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { badgeColours, COLOURS } from './colours';

/** The words that case-service gives out; the first of them is a colour. */
const WORDS = /^colours: (.*)$/m.exec(readFileSync(`${process.cwd()}/../resources/pseudonyms.txt`, 'utf8'))?.[1] ?? '';

const channel = (hex: string, at: number) => {
  const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

describe('badges of staff', () => {
  it('wear the colour that their pseudonym begins with, and no other is known', () =>
    expect(Object.keys(COLOURS).sort()).toEqual(WORDS.toLowerCase().split(' ').sort()));
  it.each(Object.keys(COLOURS))('of %s can be read', (word) => {
    const [fill, ink] = badgeColours(word).map(luminance);
    expect(((fill ?? 0) + 0.05) / ((ink ?? 0) + 0.05)).toBeGreaterThanOrEqual(7);
  });
});
