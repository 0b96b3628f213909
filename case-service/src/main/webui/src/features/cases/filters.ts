import type { CaseState } from '~/api/model';
import { t } from '~/texts';
import { choice, choices, type UrlPatch, useUrl } from '~/ui/useUrl';

type Order = keyof typeof t.casefile.list.orders;

export interface CaseFilters {
  state: CaseState[];
  mine: boolean;
  escalated: boolean;
  q: string;
  order: Order;
  after: string | undefined;
}

const STATES = Object.keys(t.casefile.states) as CaseState[];
const ORDERS = Object.keys(t.casefile.list.orders) as Order[];

export function useCaseFilters(): [CaseFilters, (patch: UrlPatch, replace?: boolean) => void] {
  const [params, patch] = useUrl();
  return [
    {
      state: choices(params.getAll('state'), STATES),
      escalated: params.get('escalated') === 'true',
      mine: params.get('assignee') === 'me',
      q: params.get('q') ?? '',
      order: choice(params.get('order'), ORDERS) ?? 'CHANGED',
      after: params.get('after') ?? undefined,
    },
    patch,
  ];
}

export const NO_FILTERS: UrlPatch = {
  state: [],
  assignee: undefined,
  escalated: undefined,
  q: undefined,
  after: undefined,
};
export const isFiltered = ({ state, mine, escalated, q }: CaseFilters): boolean =>
  state.length > 0 || mine || escalated || q !== '';
