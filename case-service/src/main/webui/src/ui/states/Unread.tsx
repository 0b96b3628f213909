import { Alert, AlertActionLink } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Problem } from '~/api/problem';
import { t } from '~/texts';

interface Props {
  query: UseQueryResult<unknown>;
  /** What isn't there: "Who can take it". */
  what: string;
}

/** Stands where a part of something never came; silence would be taken for there being none. */
export function Unread({ query, what }: Props) {
  if (!query.isError || query.data !== undefined) return null;
  const missing = Problem.of(query.error).kind === 'missing';
  return (
    <Alert
      isInline
      isPlain
      variant="warning"
      component="p"
      title={t.state.unread(what)}
      actionLinks={missing || <AlertActionLink onClick={() => void query.refetch()}>{t.state.retry}</AlertActionLink>}
    >
      {missing && t.state.missing.what}
    </Alert>
  );
}
