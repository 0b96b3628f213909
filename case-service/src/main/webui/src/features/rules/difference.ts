import { diffLines } from 'diff';

export type Difference =
  | { kind: 'added' | 'removed' | 'same'; line: string }
  /** So many that are the same, far from any that are not. */
  | { kind: 'skipped'; lines: number };

/** Lines shown before and after a change. */
const AROUND = 3;

/** What became of a text, line by line; nothing where it is the same. */
export function difference(before: string, after: string): Difference[] {
  const lines = diffLines(before, after).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => ({ kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const), line })),
  );
  const changes = lines.flatMap(({ kind }, at) => (kind === 'same' ? [] : [at]));
  if (changes.length === 0) return [];
  const parts: Difference[] = [];
  for (const [at, line] of lines.entries()) {
    const last = parts.at(-1);
    if (changes.some((change) => Math.abs(change - at) <= AROUND)) parts.push(line);
    else if (last?.kind === 'skipped') last.lines++;
    else parts.push({ kind: 'skipped', lines: 1 });
  }
  return parts;
}
