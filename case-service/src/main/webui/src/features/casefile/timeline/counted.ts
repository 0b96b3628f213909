import type { Mark } from '~/api/model';
import { t } from '~/texts';

/**
 * "13 look-ups, 4 without a ticket". A look-up is marked because no ticket is known that covers it or because it weighs against
 * someone; only those that are known to have none are said to have none.
 */
export function countedMarks(kind: Mark['kind'], marks: readonly Pick<Mark, 'count' | 'unticketed'>[]): string {
  const count = marks.reduce((total, mark) => total + mark.count, 0);
  const said = t.casefile.marks[kind].counted(count);
  if (kind !== 'TOUCH') return said;
  const bare = marks.reduce((total, { unticketed }) => total + unticketed, 0);
  return `${said}${t.casefile.unticketed(bare, count)}`;
}
