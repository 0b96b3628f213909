import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useHeld } from './useHeld';

interface Row {
  id: string;
  weight: number;
}

const rows = (...ids: string[]): Row[] => ids.map((id, at) => ({ id, weight: at }));

function held(items: Row[], reading: boolean, list = 'a') {
  return renderHook(
    (props: { items: Row[]; list: string }) =>
      useHeld(
        props.items,
        ({ id }) => id,
        props.list,
        () => reading,
      ),
    {
      initialProps: { items, list },
    },
  );
}

const ids = (of: { items: Row[] }) => of.items.map(({ id }) => id);

it('keeps rows where they are while someone reads', () => {
  const { result, rerender } = held(rows('a', 'b', 'c'), true);
  rerender({ items: rows('c', 'new', 'a', 'b'), list: 'a' });
  expect(ids(result.current)).toEqual(['a', 'b', 'c']);
  expect(result.current.waiting).toBeGreaterThan(0);
  act(() => result.current.release());
  expect(ids(result.current)).toEqual(['c', 'new', 'a', 'b']);
  expect(result.current.waiting).toBe(0);
});

it('changes what is in a row in place', () => {
  const { result, rerender } = held(rows('a', 'b'), true);
  rerender({
    items: [
      { id: 'b', weight: 9 },
      { id: 'a', weight: 0 },
    ],
    list: 'a',
  });
  expect(result.current.items[1]).toEqual({ id: 'b', weight: 9 });
});

it('keeps a row that went until the reader asks', () => {
  const { result, rerender } = held(rows('a', 'b'), true);
  rerender({ items: rows('b'), list: 'a' });
  expect(ids(result.current)).toEqual(['a', 'b']);
});

it('follows at once when nobody reads', () => {
  const { result, rerender } = held(rows('a', 'b'), false);
  rerender({ items: rows('b', 'c'), list: 'a' });
  expect(ids(result.current)).toEqual(['b', 'c']);
});

it('starts afresh with other filters', () => {
  const { result, rerender } = held(rows('a', 'b'), true);
  rerender({ items: rows('x'), list: 'b' });
  expect(ids(result.current)).toEqual(['x']);
});

it('follows what the reader changed, and holds again', () => {
  const { result, rerender } = held(rows('a', 'b', 'c'), true);
  act(() => result.current.follow());
  rerender({ items: rows('b', 'c'), list: 'a' });
  expect(ids(result.current)).toEqual(['b', 'c']);
  rerender({ items: rows('c', 'b'), list: 'a' });
  expect(ids(result.current)).toEqual(['b', 'c']);
});
