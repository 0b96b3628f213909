import { useCallback, useMemo } from 'react';
import { choice, useUrl } from '~/ui/useUrl';
import type { LookUps } from './shown';

export const WEIGHTS = ['0', '1', '2', '5'] as const;
export const HOPS = ['2', '3', '4'] as const;
export const LOOK_UPS = ['none', 'weighing', 'all'] as const;
/** As many as the API takes at once. */
const MOST_EXPANDED = 50;
type List = 'expand' | 'pin' | 'hide';

/** Ids hold no spaces. */
const setOf = (ids: string) => new Set(ids.split(' ').filter(Boolean));

/** What is shown of a graph, and how: all of it stands in the address. */
export function useGraphUrl() {
  const [params, patch] = useUrl();
  const expand = params.getAll('expand');
  const pinned = params.getAll('pin').join(' ');
  const hidden = params.getAll('hide').join(' ');
  const toggle = useCallback(
    (list: List, id: string) => {
      const known = params.getAll(list);
      const next = known.includes(id) ? known.filter((one) => one !== id) : [...known, id].slice(-MOST_EXPANDED);
      patch({ [list]: next }, true);
    },
    [params, patch],
  );
  return {
    patch,
    toggle,
    expand,
    pinned: useMemo(() => setOf(pinned), [pinned]),
    hidden: useMemo(() => setOf(hidden), [hidden]),
    weight: choice(params.get('weight'), WEIGHTS) ?? '0',
    hops: choice(params.get('hops'), HOPS) ?? '4',
    lookUps: choice<LookUps>(params.get('looks'), LOOK_UPS),
    from: params.get('from-node') ?? undefined,
    to: params.get('to-node') ?? undefined,
    selected: params.get('at') ?? undefined,
    table: params.get('view') === 'table',
  };
}

export type GraphUrl = ReturnType<typeof useGraphUrl>;
