import type { SubjectKind } from '~/api/model';
import { t } from '~/texts';
import { choice, type UrlPatch, useUrl } from '~/ui/useUrl';

type Order = keyof typeof t.subject.list.orders;

export interface SubjectFilters {
  kind: SubjectKind | undefined;
  above: boolean;
  q: string;
  order: Order;
  after: string | undefined;
}

const KINDS = Object.keys(t.subject.kinds) as SubjectKind[];
const ORDERS = Object.keys(t.subject.list.orders) as Order[];

export function useSubjectFilters(): [SubjectFilters, (patch: UrlPatch, replace?: boolean) => void] {
  const [params, patch] = useUrl();
  return [
    {
      kind: choice(params.get('kind'), KINDS),
      above: params.get('line') === 'above',
      q: params.get('q') ?? '',
      order: choice(params.get('order'), ORDERS) ?? 'RISK',
      after: params.get('after') ?? undefined,
    },
    patch,
  ];
}

export const NO_FILTERS: UrlPatch = { kind: undefined, line: undefined, q: undefined, after: undefined };
export const isFiltered = ({ kind, above, q }: SubjectFilters): boolean => kind !== undefined || above || q !== '';
