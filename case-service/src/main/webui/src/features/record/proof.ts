/** What can be proved of the record, reckoned in this browser: RFC 9162 for the tree, C2SP signed-note for checkpoints. It believes nothing that the service says but the key. */

const encoder = new TextEncoder();

export type Bytes = Uint8Array<ArrayBuffer>;

export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

export const toBase64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));

export const same = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

export async function sha256(...parts: Bytes[]): Promise<Bytes> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
}

/** §2.1.1: a leaf is hashed apart from a node. */
export const leafHash = (leaf: Bytes): Promise<Bytes> => sha256(Uint8Array.of(0), leaf);

const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(Uint8Array.of(1), left, right);

/** §2.1.3.2: whether that leaf stands at that index of the log that has this root. Sizes below 2^53. */
export async function includes(
  leaf: Bytes,
  index: number,
  size: number,
  path: readonly Bytes[],
  root: Bytes,
): Promise<boolean> {
  if (index < 0 || index >= size) return false;
  let fn = BigInt(index);
  let sn = BigInt(size) - 1n;
  let hash = leaf;
  for (const step of path) {
    if (sn === 0n) return false;
    if ((fn & 1n) === 1n || fn === sn) {
      hash = await nodeHash(step, hash);
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      hash = await nodeHash(hash, step);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n && same(hash, root);
}

/** §2.1.4.2: whether the log of the second root is that of the first with nothing but entries added. */
export async function extend(
  before: number,
  first: Bytes,
  size: number,
  second: Bytes,
  proof: readonly Bytes[],
): Promise<boolean> {
  if (before <= 0 || before > size) return false;
  if (before === size) return proof.length === 0 && same(first, second);
  let fn = BigInt(before) - 1n;
  let sn = BigInt(size) - 1n;
  const [start, ...steps] = (BigInt(before) & fn) === 0n ? [first, ...proof] : proof;
  if (start === undefined) return false;
  while ((fn & 1n) === 1n) {
    fn >>= 1n;
    sn >>= 1n;
  }
  let fr = start;
  let sr = start;
  for (const step of steps) {
    if (sn === 0n) return false;
    if ((fn & 1n) === 1n || fn === sn) {
      fr = await nodeHash(step, fr);
      sr = await nodeHash(step, sr);
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      sr = await nodeHash(sr, step);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n && same(fr, first) && same(sr, second);
}

/** What a checkpoint says, once its signature is found to be of that key. */
export interface SignedHead {
  origin: string;
  size: number;
  root: Bytes;
}

const ED25519 = 1;
const ID_LENGTH = 4;
const TYPED = 33;
/** Whole numbers beyond it are rounded. */
const DIGITS = /^\d{1,15}$/;

/** The name in a verifier key, name+id+base64. */
export const logName = (verifierKey: string): string => verifierKey.split('+', 1)[0] ?? '';

/** The text of a note that this verifier key signed, alone and in the one way to write it (C2SP signed-note); null for any other. */
export async function opened(note: string, verifierKey: string): Promise<string | null> {
  const [name = '', id = '', ...rest] = verifierKey.trim().split('+');
  const typed = strictBase64(rest.join('+'));
  const text = note.slice(0, note.indexOf('\n\n') + 1);
  const start = `\n— ${name} `;
  if (typed?.length !== TYPED || typed[0] !== ED25519 || text === '') return null;
  if (!note.startsWith(start, text.length) || !note.endsWith('\n')) return null;
  const hash = await sha256(encoder.encode(`${name}\n`), typed);
  const line = strictBase64(note.slice(text.length + start.length, -1));
  if (hex(hash.slice(0, ID_LENGTH)) !== id || line === null || hex(line.slice(0, ID_LENGTH)) !== id) return null;
  const key = await crypto.subtle.importKey('raw', typed.slice(1), { name: 'Ed25519' }, false, ['verify']);
  return (await crypto.subtle.verify('Ed25519', key, line.slice(ID_LENGTH), encoder.encode(text))) ? text : null;
}

/** What the checkpoint says (C2SP tlog-checkpoint); null where it isn't signed by that verifier key. */
export async function signedHead(note: string, verifierKey: string): Promise<SignedHead | null> {
  const text = await opened(note, verifierKey);
  return text === null ? null : head(text);
}

function head(text: string): SignedHead | null {
  const [origin = '', size = '', root = ''] = text.split('\n');
  return DIGITS.test(size) ? { origin, size: Number(size), root: fromBase64(root) } : null;
}

/** Null for what is not base64 as it is written: nothing left out, no bit too many. */
export function strictBase64(text: string): Bytes | null {
  try {
    const bytes = fromBase64(text);
    return toBase64(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

export const hex = (bytes: Bytes): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether this browser can: it can't on pages that came without TLS, nor where it knows no Ed25519. */
export async function canProve(): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32), { name: 'Ed25519' }, false, ['verify']);
    return true;
  } catch {
    return false;
  }
}
