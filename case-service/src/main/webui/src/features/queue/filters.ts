import type { AlertState, QueueScope, SubjectKind } from '~/api/model';
import { t } from '~/texts';
import { choice, choices, type UrlPatch, useUrl } from '~/ui/useUrl';

type Age = keyof typeof t.queue.filters.ages;
type Order = keyof typeof t.queue.filters.orders;

export interface QueueFilters {
  scope: QueueScope;
  state: AlertState[];
  kind: SubjectKind[];
  family: string[];
  age: Age | undefined;
  order: Order;
  after: string | undefined;
  /** The alert whose preview is open. */
  alert: string | undefined;
}

const keysOf = <K extends string>(words: Record<K, unknown>) => Object.keys(words) as K[];

/** The queue's filters as the URL has them; what the URL doesn't know is ignored. */
export function useQueueFilters(): [QueueFilters, (patch: UrlPatch) => void] {
  const [params, patch] = useUrl();
  const words = t.queue.filters;
  const filters: QueueFilters = {
    scope: choice(params.get('scope'), keysOf(t.queue.scopes)) ?? 'TEAM',
    state: choices(params.getAll('state'), keysOf(words.states)),
    kind: choices(params.getAll('kind'), keysOf(words.kinds)),
    family: choices(
      params.getAll('family'),
      t.family.all.map(({ family }) => family),
    ),
    age: choice(params.get('age'), keysOf(words.ages)),
    order: choice(params.get('order'), keysOf(words.orders)) ?? 'HEAVIEST',
    after: params.get('after') ?? undefined,
    alert: params.get('alert') ?? undefined,
  };
  return [filters, patch];
}

export const isFiltered = ({ state, kind, family, age }: QueueFilters): boolean =>
  state.length + kind.length + family.length > 0 || age !== undefined;

export const NO_FILTERS: UrlPatch = { state: [], kind: [], family: [], age: undefined, after: undefined };
