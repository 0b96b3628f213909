import { describe, expect, it } from 'vitest';
import { type Bytes, canProve, extend, fromBase64, includes, leafHash, signedHead, toBase64 } from './proof';

const bytes = (hex: string): Bytes => Uint8Array.from((hex.match(/../g) ?? []).map((two) => Number.parseInt(two, 16)));

/** Certificate Transparency's reference vectors, which RFC 9162's tree has, too. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
].map(bytes);
const SECOND = bytes('96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7');
const THIRD_AND_FOURTH = bytes('5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e');
const FIFTH = bytes('bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b');
const LAST_TWO = bytes('ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0');
const LAST_FOUR = bytes('6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4');
const FIFTH_AND_SIXTH = bytes('0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a');

const root = (size: number): Bytes => ROOTS[size - 1] as Bytes;
const leaf = (index: number) => leafHash(bytes(LEAVES[index] as string));
const INCLUSIONS: [index: number, size: number, path: Bytes[]][] = [
  [0, 1, []],
  [0, 8, [SECOND, THIRD_AND_FOURTH, LAST_FOUR]],
  [5, 8, [FIFTH, LAST_TWO, root(4)]],
  [2, 3, [root(2)]],
  [1, 5, [root(1), THIRD_AND_FOURTH, FIFTH]],
];
const GROWTHS: [before: number, size: number, proof: Bytes[]][] = [
  [1, 1, []],
  [1, 8, [SECOND, THIRD_AND_FOURTH, LAST_FOUR]],
  [6, 8, [FIFTH_AND_SIXTH, LAST_TWO, root(4)]],
  [2, 5, [THIRD_AND_FOURTH, FIFTH]],
];

describe('an entry in the log', () => {
  it.each(INCLUSIONS)('at %i of %i is proved by the reference path', async (index, size, path) => {
    expect(await includes(await leaf(index), index, size, path, root(size))).toBe(true);
  });
  it.each(INCLUSIONS)(
    'at %i of %i is proved nowhere else, under no other root, by no other leaf',
    async (...vector) => {
      const [index, size, path] = vector;
      const own = await leaf(index);
      for (let at = 0; at < size; at++)
        expect(await includes(own, at, size, path, root(size)), `at ${at}`).toBe(at === index);
      if (size > 1) expect(await includes(own, index, size, path, root(size - 1))).toBe(false);
      expect(await includes(await leaf((index + 1) % 8), index, size, path, root(size))).toBe(false);
      expect(await includes(own, index, size, [...path, SECOND], root(size))).toBe(false);
    },
  );
});

describe('a log that only grew', () => {
  it.each(GROWTHS)('from %i to %i is proved by the reference proof', async (before, size, proof) => {
    expect(await extend(before, root(before), size, root(size), proof)).toBe(true);
  });
  it('is not proved where something before is otherwise, where it shrank, or with a step missing', async () => {
    expect(await extend(6, root(5), 8, root(8), GROWTHS[2]?.[2] ?? [])).toBe(false);
    expect(await extend(8, root(8), 6, root(6), [])).toBe(false);
    expect(await extend(8, root(8), 8, root(7), [])).toBe(false);
    expect(await extend(2, root(2), 5, root(5), [THIRD_AND_FOURTH])).toBe(false);
    expect(await extend(2, root(2), 5, root(5), [])).toBe(false);
  });
});

describe('a signed checkpoint', () => {
  const TEXT = `probity/record\n8\n${toBase64(root(8))}\n`;

  async function signed(text: string): Promise<{ note: string; key: string }> {
    const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const typed = Uint8Array.of(1, ...raw);
    const named = Uint8Array.of(...new TextEncoder().encode('probity/record\n'), ...typed);
    const id = new Uint8Array(await crypto.subtle.digest('SHA-256', named)).slice(0, 4);
    const signature = new Uint8Array(
      await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text)),
    );
    const idHex = [...id].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return {
      note: `${text}\n— probity/record ${toBase64(Uint8Array.of(...id, ...signature))}\n`,
      key: `probity/record+${idHex}+${toBase64(typed)}`,
    };
  }

  it('says what its key signed', async () => {
    expect(await canProve()).toBe(true);
    const { note, key } = await signed(TEXT);
    expect(await signedHead(note, key)).toEqual({ origin: 'probity/record', size: 8, root: root(8) });
  });
  it('says nothing with a digit changed, another key, or a key of another name', async () => {
    const { note, key } = await signed(TEXT);
    expect(await signedHead(note.replace('\n8\n', '\n9\n'), key)).toBeNull();
    expect(await signedHead(note, (await signed(TEXT)).key)).toBeNull();
    expect(await signedHead(note, key.replace('probity/record', 'probity/other'))).toBeNull();
    expect(await signedHead('nothing', key)).toBeNull();
  });
  it('is read as the service writes base64', () => {
    expect(toBase64(fromBase64('SBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I='))).toBe(
      'SBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=',
    );
  });
});
