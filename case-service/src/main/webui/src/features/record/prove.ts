import { get } from '~/api/client';
import type { Checkpoint, ConsistencyProof, InclusionProof, LogKey, RecordEntry } from '~/api/model';
import { type Bytes, canProve, extend, fromBase64, includes, leafHash, signedHead, toBase64 } from './proof';

/** What came of a check: this browser can't, or it found that what the service shows does or doesn't hold. */
export type Verdict =
  | { is: 'cannot' }
  | { is: 'proved'; index: number; size: number }
  | { is: 'grew'; from: number; to: number }
  | { is: 'first'; to: number }
  | { is: 'refuted'; by: 'row' | 'signature' | 'inclusion' | 'growth' };

const KEPT = 'probity.checkpoint.';

async function trusted(): Promise<{ head: { size: number; root: Bytes } | null; key: string }> {
  const [key, checkpoint] = await Promise.all([
    get<LogKey>('/record/key').then(({ data }) => data.key),
    get<Checkpoint>('/record/checkpoint').then(({ data }) => data.note),
  ]);
  return { head: await signedHead(checkpoint, key), key };
}

/** Whether who did what to which case, when and why they might, as it is shown, stands at its index of the log that was signed last. The words it only commits to. */
export async function proveEntry(entry: RecordEntry): Promise<Verdict> {
  const { index, leaf } = entry;
  if (index === null || leaf === null || !(await canProve())) return { is: 'cannot' };
  // a replica of before V36 left the alert out of the leaf
  if (entry.alertId && JSON.parse(leaf).alert === undefined) return { is: 'cannot' };
  if (!tells(leaf, entry)) return { is: 'refuted', by: 'row' };
  const { head } = await trusted();
  if (head === null) return { is: 'refuted', by: 'signature' };
  const { path } = (await get<InclusionProof>('/record/proofs/inclusion', { index, size: head.size })).data;
  const hash = await leafHash(new TextEncoder().encode(leaf));
  return (await includes(hash, index, head.size, path.map(fromBase64), head.root))
    ? { is: 'proved', index, size: head.size }
    : { is: 'refuted', by: 'inclusion' };
}

/** Whether the leaf says what the row does. */
function tells(leaf: string, entry: RecordEntry): boolean {
  const said = JSON.parse(leaf) as Record<string, unknown>;
  const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null);
  return (
    new Date(String(said.at)).getTime() === new Date(entry.at).getTime() &&
    said.actor === entry.actor.id &&
    said.act === entry.act &&
    said.ground === entry.ground &&
    same(said.case, entry.caseId) &&
    same(said.alert, entry.alertId) &&
    same(said.version, entry.version) &&
    same(said.number, entry.number)
  );
}

/**
 * Whether the log is still the one that this browser saw last, with nothing but entries added. What it saw is kept here, where the service can't change it; what
 * is refuted never takes its place.
 */
export async function proveGrowth(): Promise<Verdict> {
  if (!(await canProve())) return { is: 'cannot' };
  const { head, key } = await trusted();
  if (head === null) return { is: 'refuted', by: 'signature' };
  const kept = localStorage.getItem(KEPT + key);
  const [size = 0, root = ''] = kept ? (JSON.parse(kept) as [number, string]) : [];
  if (size > 0 && !(await grown(size, fromBase64(root), head))) return { is: 'refuted', by: 'growth' };
  if (head.size > 0) localStorage.setItem(KEPT + key, JSON.stringify([head.size, toBase64(head.root)]));
  return size > 0 ? { is: 'grew', from: size, to: head.size } : { is: 'first', to: head.size };
}

async function grown(size: number, root: Bytes, head: { size: number; root: Bytes }): Promise<boolean> {
  if (size > head.size) return false;
  return extend(size, root, head.size, head.root, size === head.size ? [] : await steps(size, head.size));
}

const steps = async (from: number, to: number): Promise<Bytes[]> =>
  (await get<ConsistencyProof>('/record/proofs/consistency', { from, to })).data.path.map(fromBase64);
