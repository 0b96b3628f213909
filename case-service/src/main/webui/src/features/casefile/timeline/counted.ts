import type { Mark } from '~/api/model';
import { t } from '~/texts';

/**
 * "13 look-ups, 4 without a ticket". A look-up is marked because no ticket covers it or because it weighs against someone;
 * one that weighs may well have its ticket, so that only those that weigh as nothing, or by their purpose, are said to have none.
 */
export function countedMarks(kind: Mark['kind'], marks: readonly Pick<Mark, 'count' | 'families'>[]): string {
  const sum = (of: typeof marks) => of.reduce((total, { count }) => total + count, 0);
  const said = t.casefile.marks[kind].counted(sum(marks));
  if (kind !== 'TOUCH') return said;
  const bare = marks.filter(({ families }) => families.length === 0 || families.includes('purpose'));
  return `${said}${t.casefile.unticketed(sum(bare), sum(marks))}`;
}
