import type { AlertState, QueueScope, SubjectKind } from '~/api/model';
import { t } from '~/texts';
import { choice, choices, type UrlPatch, useUrl } from '~/ui/useUrl';

type Age = keyof typeof t.queue.filters.ages;
type Order = keyof typeof t.queue.filters.orders;
/** With whom: the reader, or nobody. */
type Assignee = 'me' | 'none';

export interface QueueFilters {
  scope: QueueScope;
  state: AlertState[];
  kind: SubjectKind[];
  family: string[];
  age: Age | undefined;
  assignee: Assignee | undefined;
  q: string;
  order: Order;
  after: string | undefined;
  /** The alert whose preview is open. */
  alert: string | undefined;
}

const ASSIGNEES: readonly Assignee[] = ['me', 'none'];

const keysOf = <K extends string>(words: Record<K, unknown>) => Object.keys(words) as K[];

/** The queue's filters as the URL has them; what the URL doesn't know is ignored. */
export function useQueueFilters(): [QueueFilters, (patch: UrlPatch, replace?: boolean) => void] {
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
    assignee: choice(params.get('assignee'), ASSIGNEES),
    q: params.get('q') ?? '',
    order: choice(params.get('order'), keysOf(words.orders)) ?? 'HEAVIEST',
    after: params.get('after') ?? undefined,
    alert: params.get('alert') ?? undefined,
  };
  return [filters, patch];
}

export const isFiltered = ({ state, kind, family, age, assignee, q }: QueueFilters): boolean =>
  state.length + kind.length + family.length > 0 || age !== undefined || assignee !== undefined || q !== '';

export const NO_FILTERS: UrlPatch = {
  state: [],
  kind: [],
  family: [],
  age: undefined,
  assignee: undefined,
  q: undefined,
  after: undefined,
};
