import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export type UrlPatch = Record<string, string | readonly string[] | undefined>;

/** The URL's parameters and a way to change some of them; the rest stays. */
export function useUrl(): [URLSearchParams, (patch: UrlPatch, replace?: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const patch = useCallback(
    (changes: UrlPatch, replace = false) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            next.delete(name);
            for (const one of value === undefined ? [] : [value].flat()) next.append(name, one);
          }
          return next;
        },
        { replace },
      ),
    [setParams],
  );
  return [params, patch];
}

/** One of the known values, or undefined. */
export function choice<V extends string>(value: string | null, known: readonly V[]): V | undefined {
  return known.find((one) => one === value);
}

export function choices<V extends string>(values: readonly string[], known: readonly V[]): V[] {
  return known.filter((one) => values.includes(one));
}
