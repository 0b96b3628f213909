/** What can be proved of the record, reckoned in this browser: RFC 9162 for the tree, C2SP signed-note for checkpoints. It believes nothing that the service says but the key. */

const encoder = new TextEncoder();

export type Bytes = Uint8Array<ArrayBuffer>;

export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

export const toBase64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));

const same = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

async function sha256(...parts: Bytes[]): Promise<Bytes> {
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
/** Whole numbers beyond it are rounded. */
const DIGITS = /^\d{1,15}$/;

/** What the note says (C2SP tlog-checkpoint); null where no signature on it is of that verifier key, name+id+base64. */
export async function signedHead(note: string, verifierKey: string): Promise<SignedHead | null> {
  const end = note.indexOf('\n\n');
  const [name = '', id = '', ...rest] = verifierKey.split('+');
  const typed = fromBase64(rest.join('+'));
  if (end < 0 || typed[0] !== ED25519) return null;
  const hash = await sha256(encoder.encode(`${name}\n`), typed);
  if (hex(hash.slice(0, ID_LENGTH)) !== id) return null;
  const text = note.slice(0, end + 1);
  const key = await crypto.subtle.importKey('raw', typed.slice(1), { name: 'Ed25519' }, false, ['verify']);
  for (const line of note.slice(end + 2).split('\n')) {
    const [dash, signer, signature] = line.split(' ');
    if (dash !== '—' || signer !== name || signature === undefined) continue;
    const bytes = fromBase64(signature);
    if (!same(bytes.slice(0, ID_LENGTH), hash.slice(0, ID_LENGTH))) continue;
    if (await crypto.subtle.verify('Ed25519', key, bytes.slice(ID_LENGTH), encoder.encode(text))) return head(text);
  }
  return null;
}

function head(text: string): SignedHead | null {
  const [origin = '', size = '', root = ''] = text.split('\n');
  return DIGITS.test(size) ? { origin, size: Number(size), root: fromBase64(root) } : null;
}

const hex = (bytes: Bytes): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether this browser can: it can't on pages that came without TLS, nor where it knows no Ed25519. */
export async function canProve(): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32), { name: 'Ed25519' }, false, ['verify']);
    return true;
  } catch {
    return false;
  }
}
