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
