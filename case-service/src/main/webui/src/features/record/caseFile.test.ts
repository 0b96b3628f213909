import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArchive, writeArchive } from './archive';
import { verifyCaseFile } from './caseFile';
import type { Bytes } from './proof';

/** An export that case-service made. */
const sample = new Uint8Array(readFileSync('../../../contracts/samples/case-file.zip')) as Bytes;
const FLIPS = 400;
let key = '';

const changed = (change: (files: Map<string, Bytes>) => void): Promise<string[]> => {
  const { files } = readArchive(sample);
  change(files);
  return verifyCaseFile(writeArchive(files), key).then(({ wrong }) => wrong);
};

const json = (files: Map<string, Bytes>, name: string) => JSON.parse(new TextDecoder().decode(files.get(name)));
const bytes = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value)) as Bytes;

describe('an exported case file', () => {
  beforeAll(() => {
    key = new TextDecoder().decode(readArchive(sample).files.get('key.txt')).trim();
  });

  it('is whole as case-service made it', async () => {
    const { wrong, right } = await verifyCaseFile(sample, key);
    expect(wrong).toEqual([]);
    expect(right.length).toBe(8);
  });

  it('is found changed whichever byte is another', async () => {
    let seed = 9162;
    for (let flip = 0; flip < FLIPS; flip++) {
      seed = (seed * 48271) % 2147483647;
      const other = sample.slice();
      const at = seed % other.length;
      other[at] = (other[at] as number) ^ (1 << (seed % 8));
      expect((await verifyCaseFile(other, key)).wrong.length, `byte ${at}`).toBeGreaterThan(0);
    }
  });

  it('names the part of which a byte is another', async () => {
    const names = [...readArchive(sample).files.keys()];
    expect(names).toEqual(expect.arrayContaining(['measures.json', 'consultations.json', 'unmaskings.json']));
    for (const name of names.filter((one) => one !== 'key.txt')) {
      const wrong = await changed((files) => {
        const other = (files.get(name) as Bytes).slice();
        const at = other.length >> 1;
        other[at] = (other[at] as number) ^ 4;
        files.set(name, other);
      });
      expect(wrong.join(' '), name).toContain(name);
    }
  });

  it('names what was taken out, put in or put in another’s place', async () => {
    const names = [...readArchive(sample).files.keys()];
    for (const name of names.filter((one) => one !== 'key.txt')) {
      const wrong = await changed((files) => files.delete(name));
      expect(wrong.join(' '), name).toContain(name);
    }
    expect(await changed((files) => files.set('evidence/E-99.txt', bytes('x')))).toContain(
      'evidence/E-99.txt was added: nothing on the record knows it.',
    );
    const moved = await changed((files) => {
      const entries = json(files, 'record/entries.json');
      files.set('record/entries.json', bytes([entries[1], entries[0], ...entries.slice(2)]));
    });
    expect(moved.some((one) => one.includes('stands in another’s place'))).toBe(true);
    const dropped = await changed((files) => {
      files.set('record/entries.json', bytes(json(files, 'record/entries.json').slice(1)));
    });
    expect(dropped).toContain('Entry 1 of the case is missing, or its number was changed.');
  });

  it('has a timeline that says line by line what the record says', async () => {
    type Lines = { seq: number; at: string; actor: { id: string }; kind: string; text: string }[];
    const timeline = async (change: (lines: Lines) => Lines) => {
      const wrong = await changed((files) => files.set('timeline.json', bytes(change(json(files, 'timeline.json')))));
      return wrong.filter((one) => one !== 'timeline.json was changed.');
    };
    const second = (change: object) => (lines: Lines) =>
      lines.map((line) => (line.seq === 2 ? { ...line, ...change } : line));
    const differs = (what: string) => [`timeline.json says something else of change 2 than the record: ${what}.`];
    expect(await timeline((lines) => lines)).toEqual([]);
    expect(await timeline((lines) => lines.map((line) => ({ ...line, at: line.at.replace('Z', '000Z') })))).toEqual([]);
    expect(await timeline(second({ at: '2026-11-29T05:17:33Z' }))).toEqual(differs('when'));
    expect(await timeline(second({ actor: { id: 'investigator2' } }))).toEqual(differs('by whom'));
    expect(await timeline(second({ kind: 'ESCALATED' }))).toEqual(differs('what was done'));
    expect(await timeline(second({ text: 'Nothing was found' }))).toEqual(differs('in its words'));
    expect(await timeline(second({ to: 'investigator2' }))).toEqual(differs('from what to what'));
    expect(await timeline(second({ alertId: '3008806a' }))).toEqual(differs('whom it is about'));
    expect(await timeline(second({ subject: { id: '3efbd05f' } }))).toEqual(differs('whom it is about'));
    expect(await timeline(second({ exhibit: 'E-2' }))).toEqual(differs('what was kept with it'));
    expect(await timeline((lines) => lines.filter(({ seq }) => seq !== 2))).toEqual([
      'timeline.json lacks change 2, which the record has.',
    ]);
    expect(await timeline((lines) => [...lines, { ...(lines[1] as Lines[0]), seq: 9 }])).toEqual([
      'timeline.json has a change 9 that the record lacks.',
    ]);
    expect(await timeline((lines) => [...lines, lines[2] as Lines[0]])).toEqual(['timeline.json has change 3 twice.']);
    expect(await timeline(([first, ...rest]) => [...rest, first as Lines[0]])).toEqual([
      'timeline.json has change 1 in another’s place.',
    ]);
  });

  it('is not believed by another key, nor cut off, nor with something behind it', async () => {
    const other = 'probity/record+b5a3dd34+Acv1LWtKbMr2dc1vDf1ZGb7YxJPFh0ZkWF6dQkEPlZc7';
    expect((await verifyCaseFile(sample, other)).wrong).toContain(
      'manifest.sig was changed, or another key signed it.',
    );
    expect((await verifyCaseFile(sample.slice(0, -1), key)).wrong.length).toBeGreaterThan(0);
    expect((await verifyCaseFile(new Uint8Array([...sample, 0]), key)).wrong.length).toBe(1);
    expect((await verifyCaseFile(new Uint8Array(10), key)).wrong.length).toBeGreaterThan(0);
  });
});
