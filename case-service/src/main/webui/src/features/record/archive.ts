import type { Bytes } from './proof';

/**
 * The files of an export. It is written in one way only: files in order, nothing compressed, dated or commented. So every byte of it follows from its files, and
 * one that doesn't was changed.
 */
export interface Archive {
  files: Map<string, Bytes>;
  /** What of the archive itself was changed: of which file it tells, or at which byte. */
  wrong: { at: number; of: string | undefined } | undefined;
}

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const LAST = 0x06054b50;
const HEAD = 30;
const DIRECTORY_HEAD = 46;
const END = 22;
const VERSION = 10;
/** The first of January 1980. */
const DATE = 0x21;

const view = (bytes: Bytes, at = 0): DataView => new DataView(bytes.buffer, bytes.byteOffset + at);

/** Names are plain ASCII. */
const nameOf = (bytes: Bytes): string => String.fromCharCode(...bytes);
const bytesOf = (name: string): Bytes => Uint8Array.from(name, (char) => char.charCodeAt(0));

export function readArchive(bytes: Bytes): Archive {
  const files = new Map<string, Bytes>();
  let at = 0;
  while (at + HEAD <= bytes.length && view(bytes, at).getUint32(0, true) === LOCAL) {
    const head = view(bytes, at);
    const length = head.getUint32(22, true);
    const start = at + HEAD + head.getUint16(26, true);
    const name = nameOf(bytes.slice(at + HEAD, start));
    if (name === '' || start + length > bytes.length || files.has(name)) return { files, wrong: { at, of: name } };
    files.set(name, bytes.slice(start, start + length));
    at = start + length;
  }
  const expected = writeArchive(files);
  const shorter = Math.min(expected.length, bytes.length);
  let differs = 0;
  while (differs < shorter && expected[differs] === bytes[differs]) differs++;
  return {
    files,
    wrong:
      differs === expected.length && differs === bytes.length ? undefined : { at: differs, of: partAt(files, differs) },
  };
}

/** Whose head or content holds that byte; none behind all files. */
function partAt(files: Map<string, Bytes>, byte: number): string | undefined {
  let end = 0;
  for (const [name, content] of files) {
    end += HEAD + name.length + content.length;
    if (byte < end) return name;
  }
  return undefined;
}

export function writeArchive(files: ReadonlyMap<string, Bytes>): Bytes {
  const parts: Bytes[] = [];
  const directory: Bytes[] = [];
  let size = 0;
  for (const [name, content] of files) {
    const listed = described(DIRECTORY_HEAD, DIRECTORY, name, content);
    view(listed).setUint16(4, VERSION, true);
    view(listed).setUint32(42, size, true);
    directory.push(listed);
    parts.push(described(HEAD, LOCAL, name, content), content);
    size += HEAD + name.length + content.length;
  }
  const end = new Uint8Array(END);
  const last = view(end);
  last.setUint32(0, LAST, true);
  last.setUint16(8, files.size, true);
  last.setUint16(10, files.size, true);
  last.setUint32(12, lengthOf(directory), true);
  last.setUint32(16, size, true);
  return joined([...parts, ...directory, end]);
}

/** APPNOTE 4.3.7 and 4.3.12: the second begins as the first, two bytes later. */
function described(length: number, mark: number, name: string, content: Bytes): Bytes {
  const head = new Uint8Array(length + name.length);
  const fields = view(head);
  const shift = length === HEAD ? 0 : 2;
  fields.setUint32(0, mark, true);
  fields.setUint16(4 + shift, VERSION, true);
  fields.setUint16(12 + shift, DATE, true);
  fields.setUint32(14 + shift, crc32(content), true);
  fields.setUint32(18 + shift, content.length, true);
  fields.setUint32(22 + shift, content.length, true);
  fields.setUint16(26 + shift, name.length, true);
  head.set(bytesOf(name), length);
  return head;
}

const lengthOf = (parts: readonly Bytes[]): number => parts.reduce((length, part) => length + part.length, 0);

function joined(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crc32(bytes: Bytes): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (CRC[(sum ^ byte) & 0xff] as number) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
