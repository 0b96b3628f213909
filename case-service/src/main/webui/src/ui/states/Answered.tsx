import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorState } from './ErrorState';
import { SkeletonRows } from './SkeletonRows';

interface Props<T> {
  query: UseQueryResult<T>;
  /** How many rows stand there while it is awaited, and how high each is. */
  rows: number;
  height: number;
  children: (data: T) => React.ReactNode;
}

/** What an answer is good for, once it is there; before, rows in its place, and what went wrong when it never came. */
export function Answered<T>({ query, rows, height, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <SkeletonRows rows={rows} height={height} />;
}
