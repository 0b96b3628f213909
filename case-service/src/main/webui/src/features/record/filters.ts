import { choice, type UrlPatch, useUrl } from '~/ui/useUrl';

const WHAT = ['CHANGES', 'READS'] as const;
const GROUNDS = ['BREAK_GLASS', 'TRIAGE', 'DECISION', 'ROLE', 'MEMBER', 'RULE'] as const;

export interface AuditFilters {
  actor: string;
  what: (typeof WHAT)[number] | undefined;
  ground: (typeof GROUNDS)[number] | undefined;
  after: string | undefined;
}

export const NO_FILTERS: UrlPatch = { actor: undefined, what: undefined, ground: undefined, after: undefined };

export const isFiltered = ({ actor, what, ground }: AuditFilters): boolean => Boolean(actor || what || ground);

/** What of the record is asked for, as the address says it. */
export function useAuditFilters(): [AuditFilters, ReturnType<typeof useUrl>[1]] {
  const [params, patch] = useUrl();
  return [
    {
      actor: params.get('actor') ?? '',
      what: choice(params.get('what'), WHAT),
      ground: choice(params.get('ground'), GROUNDS),
      after: params.get('after') ?? undefined,
    },
    patch,
  ];
}
