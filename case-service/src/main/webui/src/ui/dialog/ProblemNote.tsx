import { Alert, ClipboardCopy } from '@patternfly/react-core';
import type { Problem } from '~/api/problem';
import { t } from '~/texts';

/** Why a change was not made, beside what asked for it, so that nothing typed is lost. */
export function ProblemNote({ problem }: { problem: Problem }) {
  const { title, body, variant } = wordsOf(problem);
  return (
    <Alert isInline variant={variant} title={title} component="p">
      {body.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {problem.traceId && problem.kind !== 'stale' && (
        <p className="pb-trace">
          {t.state.traceId}{' '}
          <ClipboardCopy variant="inline-compact" isCode hoverTip={t.state.copy} clickTip={t.state.copied}>
            {problem.traceId}
          </ClipboardCopy>
        </p>
      )}
    </Alert>
  );
}

function wordsOf(problem: Problem): { title: string; body: string[]; variant: 'danger' | 'warning' } {
  switch (problem.kind) {
    case 'stale':
      return {
        title: problem.detail ? problem.message : t.state.stale.title(t.state.stale.someone),
        body: [...(problem.detail ? [problem.detail] : []), t.state.stale.what, t.state.stale.next],
        variant: 'warning',
      };
    case 'unreachable':
      return { title: t.state.unreachable.title, body: [t.state.maybeSaved], variant: 'warning' };
    case 'overloaded':
      return { title: t.state.overloaded.title, body: [t.state.notSaved, t.state.overloaded.next], variant: 'warning' };
    case 'signed-out':
      return { title: t.state.signedOut.title, body: [t.state.signedOut.expired], variant: 'warning' };
    case 'forbidden':
    case 'missing':
    case 'invalid':
      return { title: problem.message, body: details(problem), variant: 'warning' };
    case 'broken':
      return { title: t.state.broken.title, body: [t.state.maybeSaved, t.state.broken.next], variant: 'danger' };
  }
}

function details(problem: Problem): string[] {
  const errors = problem.errors.flatMap(({ detail }) => detail ?? []);
  return [...new Set([...(problem.detail ? [problem.detail] : []), ...errors, t.state.notSaved])];
}
