import { t } from '~/texts';
import { choice, type UrlPatch, useUrl } from '~/ui/useUrl';

const WHAT = ['CHANGES', 'READS'] as const;
const GROUNDS = ['BREAK_GLASS', 'TRIAGE', 'DECISION', 'CONSULTATION', 'ROLE', 'MEMBER', 'RULE'] as const;
const ACTS = Object.keys(t.record.acts);
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface AuditFilters {
  /** Words of changes. */
  q: string;
  actor: string;
  what: (typeof WHAT)[number] | undefined;
  ground: (typeof GROUNDS)[number] | undefined;
  act: string | undefined;
  /** Id of the one case. */
  inCase: string | undefined;
  /** Days in the reader's zone, both included. */
  from: string | undefined;
  to: string | undefined;
  after: string | undefined;
}

export const NO_FILTERS: UrlPatch = {
  q: undefined,
  actor: undefined,
  what: undefined,
  ground: undefined,
  act: undefined,
  case: undefined,
  from: undefined,
  to: undefined,
  after: undefined,
};

export const isFiltered = ({ q, actor, what, ground, act, inCase, from, to }: AuditFilters): boolean =>
  Boolean(q || actor || what || ground || act || inCase || from || to);

/** When that day begins in the reader's zone; so many days later. */
export function dayBegins(day: string | undefined, later = 0): string | undefined {
  if (day === undefined) return undefined;
  const begins = new Date(`${day}T00:00:00`);
  begins.setDate(begins.getDate() + later);
  return begins.toISOString();
}

const matching = (text: string | null, pattern: RegExp): string | undefined =>
  text !== null && pattern.test(text) ? text : undefined;

/** What of the record is asked for, as the address says it. */
export function useAuditFilters(): [AuditFilters, ReturnType<typeof useUrl>[1]] {
  const [params, patch] = useUrl();
  return [
    {
      q: params.get('q') ?? '',
      actor: params.get('actor') ?? '',
      what: choice(params.get('what'), WHAT),
      ground: choice(params.get('ground'), GROUNDS),
      act: choice(params.get('act'), ACTS),
      inCase: matching(params.get('case'), UUID),
      from: matching(params.get('from'), DAY),
      to: matching(params.get('to'), DAY),
      after: params.get('after') ?? undefined,
    },
    patch,
  ];
}
