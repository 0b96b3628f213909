import { t } from '~/texts';
import { readArchive } from './archive';
import {
  type Bytes,
  hex,
  includes,
  leafHash,
  logName,
  opened,
  sha256,
  signedHead,
  strictBase64,
  toBase64,
} from './proof';

const words = t.record.verify;

/** What was found of an export: each in one sentence, what was changed by its name. */
export interface Findings {
  wrong: string[];
  right: string[];
}

interface Entry {
  index: number;
  /** What is hashed into the log. */
  text: string;
  leaf: Record<string, unknown>;
  salt: string | null;
  /** Its words, as JSON; null once destroyed. */
  content: string | null;
}

/** Of the timeline for people. */
interface Line {
  seq?: number;
  at?: string;
  actor?: { id?: string };
  kind?: string;
  text?: string;
  subject?: { id?: string } | null;
  alertId?: string | null;
  from?: string | null;
  to?: string | null;
  exhibit?: string | null;
  sha256?: string | null;
}

interface Listed {
  name: string;
  size: number;
  sha256: string;
}

const MANIFEST = 'manifest.json';
const SEAL = 'manifest.sig';
const FORMAT = 'probity-case-file/1';
const EXHIBIT = /^evidence\/(E-[1-9]\d{0,8})[.-]/;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Checks an exported case file as ./probity verify does, against the verifier key of the log that is to have signed it. Nothing leaves the browser. */
export async function verifyCaseFile(bytes: Bytes, key: string): Promise<Findings> {
  const check = new Check(bytes, key);
  await check.all();
  return check.findings;
}

class Check {
  readonly findings: Findings = { wrong: [], right: [] };
  readonly #archive;
  readonly #key;

  constructor(bytes: Bytes, key: string) {
    this.#archive = readArchive(bytes);
    this.#key = key;
  }

  async all(): Promise<void> {
    await this.#holds(words.archive, async () => {
      const { wrong } = this.#archive;
      if (wrong) this.#wrong(wrong.of ? words.partChanged(wrong.of, wrong.at) : words.listChanged(wrong.at));
    });
    const manifest = this.#json(MANIFEST) as { format?: string; caseId?: string; entries?: number; files?: Listed[] };
    if (manifest.format !== FORMAT) return this.#wrong(words.noManifest);
    await this.#holds(words.files(manifest.files?.length ?? 0), () => this.#files(manifest.files ?? []));
    await this.#holds(words.sealed(logName(this.#key)), () => this.#seal(manifest.caseId ?? ''));
    const head = await signedHead(this.#text('record/checkpoint.txt'), this.#key);
    if (head === null) this.#wrong(words.changedOrOther('record/checkpoint.txt'));
    const entries = this.#entries();
    await this.#holds(words.sequence(entries.length), async () =>
      this.#sequence(entries, manifest.caseId ?? '', manifest.entries ?? -1),
    );
    await this.#holds(words.commitments, () => this.#commitments(entries));
    if (head) await this.#holds(words.inLog(head.size), () => this.#proofs(entries, head.size, head.root));
    await this.#holds(words.timeline, async () => this.#timeline(entries));
    await this.#holds(words.exhibits, () => this.#exhibits(entries));
  }

  async #files(listed: readonly Listed[]): Promise<void> {
    const names = new Set([MANIFEST, SEAL]);
    for (const { name, size, sha256: hash } of listed) {
      if (names.has(name)) this.#wrong(words.twice(name));
      names.add(name);
      const content = this.#archive.files.get(name);
      if (!content) this.#wrong(words.missing(name));
      else if (content.length !== size || toBase64(await sha256(content)) !== hash)
        this.#wrong(words.changedFile(name));
    }
    for (const name of this.#archive.files.keys()) if (!names.has(name)) this.#wrong(words.added(name));
    if (!this.#archive.files.has(SEAL)) this.#wrong(words.missing(SEAL));
  }

  async #seal(caseId: string): Promise<void> {
    const sealed = await opened(this.#text(SEAL), this.#key);
    if (sealed === null) return this.#wrong(words.changedOrOther(SEAL));
    const manifest = toBase64(await sha256(this.#archive.files.get(MANIFEST) ?? new Uint8Array()));
    if (sealed !== `${logName(this.#key)}/export\n${caseId}\n${manifest}\n`) this.#wrong(words.changedFile(MANIFEST));
  }

  #sequence(entries: readonly Entry[], caseId: string, count: number): void {
    const numbers = new Set<unknown>();
    let [before, index] = [0, -1];
    for (const entry of entries) {
      const number = Number(entry.leaf.number ?? -1);
      if (numbers.has(number)) this.#wrong(words.entryTwice(nameOf(entry)));
      numbers.add(number);
      if (number > count) this.#wrong(words.entryAdded(nameOf(entry)));
      if (entry.leaf.case !== caseId) this.#wrong(words.entryOfAnother(nameOf(entry)));
      if (number < before || entry.index <= index) this.#wrong(words.entryMoved(nameOf(entry)));
      [before, index] = [number, entry.index];
    }
    for (let number = 1; number <= Math.max(count, entries.length); number++)
      if (!numbers.has(number)) this.#wrong(words.entryMissing(number));
    if (entries.at(-1)?.leaf.act !== 'EXPORTED') this.#wrong(words.cutOff);
  }

  async #commitments(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.salt === null && entry.content === null) continue;
      const salt = strictBase64(entry.salt ?? '*');
      const commitment = salt && toBase64(await sha256(salt, encoder.encode(entry.content ?? '')));
      if (entry.content === null || commitment !== entry.leaf.commitment)
        this.#wrong(words.wordsChanged(nameOf(entry)));
    }
  }

  async #proofs(entries: readonly Entry[], size: number, root: Bytes): Promise<void> {
    const proofs = this.#json('record/proofs.json') as {
      size?: number;
      rootHash?: string;
      inclusion?: { index: number; path: string[] }[];
    };
    if (proofs.size !== size || proofs.rootHash !== toBase64(root)) this.#wrong(words.otherLog);
    const paths = new Map((proofs.inclusion ?? []).map(({ index, path }) => [index, path]));
    for (const entry of entries) {
      const path = paths.get(entry.index)?.map((step) => strictBase64(step) ?? new Uint8Array());
      paths.delete(entry.index);
      const leaf = await leafHash(encoder.encode(entry.text));
      if (!path) this.#wrong(words.noProof(nameOf(entry)));
      else if (!(await includes(leaf, entry.index, size, path, root))) this.#wrong(words.notInLog(nameOf(entry)));
    }
    for (const index of paths.keys()) this.#wrong(words.takenOut(index));
  }

  /** Both ways: none more and none fewer, in their order. */
  #timeline(entries: readonly Entry[]): void {
    const said = new Map(
      entries.filter(({ leaf }) => leaf.version !== undefined).map((entry) => [Number(entry.leaf.version), entry]),
    );
    const there = new Set<number>();
    let before = 0;
    for (const line of this.#list('timeline.json') as Line[]) {
      const change = line.seq ?? -1;
      const entry = said.get(change);
      if (!entry) this.#wrong(words.lineAdded(change));
      else if (there.has(change)) this.#wrong(words.lineTwice(change));
      else if (change < before) this.#wrong(words.lineMoved(change));
      if (entry) {
        there.add(change);
        const differs = differenceOf(line, entry);
        if (differs) this.#wrong(words.timelineDiffers(change, words.differs[differs]));
      }
      before = change;
    }
    for (const change of said.keys()) if (!there.has(change)) this.#wrong(words.lineMissing(change));
  }

  async #exhibits(entries: readonly Entry[]): Promise<void> {
    const stated = new Map<string, unknown>();
    for (const { leaf, content } of entries) {
      const said = content === null ? {} : parsed(content);
      if (leaf.version !== undefined && said.exhibit !== undefined) stated.set(`E-${said.exhibit}`, said.sha256);
    }
    const there = new Map<string, string>();
    for (const name of this.#archive.files.keys()) {
      const exhibit = EXHIBIT.exec(name)?.[1];
      if (exhibit && there.has(exhibit)) this.#wrong(words.twice(exhibit));
      if (exhibit) there.set(exhibit, name);
    }
    for (const exhibit of new Set([...there.keys(), ...stated.keys()])) {
      const name = there.get(exhibit);
      if (name === undefined) this.#wrong(words.missing(exhibit));
      else if (!stated.has(exhibit)) this.#wrong(words.added(name));
      else if (hex(await sha256(this.#archive.files.get(name) as Bytes)) !== stated.get(exhibit))
        this.#wrong(words.otherHash(name));
    }
    for (const { ref, sha256: hash } of this.#list('evidence.json') as { ref: string; sha256: string }[])
      if (hash !== stated.get(ref)) this.#wrong(words.listDiffers(ref));
  }

  #entries(): Entry[] {
    return (this.#list('record/entries.json') as Record<string, unknown>[]).map((entry) => ({
      index: typeof entry.index === 'number' ? entry.index : -1,
      text: String(entry.leaf ?? ''),
      leaf: parsed(String(entry.leaf ?? '')),
      salt: typeof entry.salt === 'string' ? entry.salt : null,
      content: typeof entry.content === 'string' ? entry.content : null,
    }));
  }

  #list(name: string): unknown[] {
    const list = this.#json(name);
    if (Array.isArray(list)) return list;
    this.#wrong(words.missing(name));
    return [];
  }

  #json(name: string): object {
    return parsed(this.#text(name));
  }

  #text(name: string): string {
    return decoder.decode(this.#archive.files.get(name) ?? new Uint8Array());
  }

  #wrong(sentence: string): void {
    if (!this.findings.wrong.includes(sentence)) this.findings.wrong.push(sentence);
  }

  /** Runs a check and says what holds if it found nothing wrong. */
  async #holds(sentence: string, check: () => Promise<void>): Promise<void> {
    const before = this.findings.wrong.length;
    await check();
    if (this.findings.wrong.length === before) this.findings.right.push(sentence);
  }
}

/** What a line says otherwise than its entry; of destroyed words nothing is left to compare with. */
function differenceOf(line: Line, { leaf, content }: Entry): keyof typeof words.differs | null {
  if (momentOf(line.at) !== momentOf(leaf.at)) return 'at';
  if (line.actor?.id !== leaf.actor) return 'actor';
  if (line.kind !== leaf.act) return 'kind';
  return content === null ? null : wordingOf(line, parsed(content));
}

function wordingOf(line: Line, said: Record<string, unknown>): keyof typeof words.differs | null {
  const same = (one: unknown, other: unknown) => (one ?? null) === (other ?? null);
  if (!same(line.text, said.text)) return 'text';
  if (!same(line.from, said.from) || !same(line.to, said.to)) return 'change';
  if (!same(line.alertId, said.alert) || (line.subject && !same(line.subject.id, said.subject))) return 'about';
  const exhibit = said.exhibit === undefined ? null : `E-${said.exhibit}`;
  return same(line.exhibit, exhibit) && same(line.sha256, said.sha256) ? null : 'kept';
}

/** The same moment is written with more zeros or fewer. */
function momentOf(at: unknown): string {
  const text = String(at);
  return text.includes('.') ? text.replace(/\.?0*Z$/, 'Z') : text;
}

/** As a finding calls it. */
const nameOf = ({ leaf }: Entry): string =>
  words.entry(String(leaf.number ?? '?'), String(leaf.act ?? '?'), String(leaf.actor ?? '?'), String(leaf.at ?? '?'));

/** Nothing for what is no JSON. */
function parsed(text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}
