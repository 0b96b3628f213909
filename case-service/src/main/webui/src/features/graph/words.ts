import type { GraphEdge, GraphNode } from '~/api/model';
import { t } from '~/texts';
import { percent, signed } from '~/ui/format/decibans';

/** What a node is called. */
export function nameOf({ subject, identifier }: Pick<GraphNode, 'subject' | 'identifier'>): string {
  if (subject) return subject.label;
  return identifier ? t.graph.identifier(identifier.kind, identifier.mark) : '';
}

/** The line under its name. */
export function lineOf({ identifier, hub, sharers, posterior, totalDecibans }: GraphNode): string {
  if (hub) return t.graph.hub(sharers);
  if (identifier) return t.graph.sharedBy(sharers ?? 0);
  if (posterior === null) return t.graph.noRisk;
  return totalDecibans === null
    ? percent(posterior)
    : `${percent(posterior)}, ${signed(totalDecibans)} ${t.charts.unit}`;
}

/** What an edge stands for, in a few words: "3 payments, together 1,980.00 USD". */
export function countOf({ kind, count, sum, currency, unticketed }: GraphEdge): string {
  const counted = t.graph.counted[kind](count);
  if (sum === null && count > 1 && (kind === 'PAYMENT' || kind === 'CONTACT')) return t.graph.atLeast(counted);
  if (sum !== null && currency !== null) return `${counted}, ${t.graph.together(money(sum, currency))}`;
  return unticketed ? `${counted}, ${t.graph.unticketed(unticketed)}` : counted;
}

export function money(sum: number, currency: string): string {
  return `${sum.toLocaleString(t.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`;
}

/** What it weighs, in words. */
export function weightOf({ decibans, families }: Pick<GraphEdge, 'decibans' | 'families'>): string {
  return decibans > 0 ? t.graph.weighs(signed(decibans), families.join(', ')) : t.graph.weighsNothing;
}

/** What a path rests on: "3 payments, 1 identifier"; an identifier counts once for both of its sides. */
export function restsOn(edges: readonly GraphEdge[]): string {
  const counts = new Map<GraphEdge['kind'], number>();
  for (const { kind, count } of edges)
    counts.set(kind, (counts.get(kind) ?? 0) + (kind === 'IDENTIFIER' ? 0.5 : count));
  return [...counts].map(([kind, count]) => t.graph.counted[kind](Math.ceil(count))).join(', ');
}
