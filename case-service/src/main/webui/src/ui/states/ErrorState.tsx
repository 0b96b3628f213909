import {
  Button,
  ClipboardCopy,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import { BanIcon, ExclamationCircleIcon, SearchIcon } from '@patternfly/react-icons';
import { type ReactNode, useContext } from 'react';
import { Problem } from '~/api/problem';
import { MeContext } from '~/app/MeContext';
import { administers } from '~/app/roles';
import { t } from '~/texts';
import { useTitle } from '../useTitle';

interface Props {
  error: unknown;
  onRetry?: () => void;
  /** In place of a whole page, so that its title is the page's. */
  page?: boolean;
  /** A way on from here. */
  children?: ReactNode;
}

/** What happened, whether anything was lost, what to do, and the trace id to hand on. */
export function ErrorState({ error, onRetry, page = false, children }: Props) {
  const problem = Problem.of(error);
  const me = useContext(MeContext);
  const words = wordsOf(problem, me !== undefined && administers(me));
  useTitle(page ? words.title : undefined);
  return (
    <EmptyState
      titleText={words.title}
      headingLevel={page ? 'h1' : 'h2'}
      icon={iconOf(problem)}
      status={problem.status === 404 ? undefined : words.status}
      variant="sm"
      className={children ? 'pb-explained' : ''}
    >
      <EmptyStateBody>
        <p>{words.what}</p>
        {words.lost && <p>{t.state.nothingLost}</p>}
        <p>{words.next}</p>
        {children}
      </EmptyStateBody>
      <EmptyStateFooter>
        {onRetry && words.lost && (
          <EmptyStateActions>
            <Button variant="secondary" onClick={onRetry}>
              {t.state.retry}
            </Button>
          </EmptyStateActions>
        )}
        {problem.traceId && words.lost && (
          <EmptyStateActions>
            <span className="pb-trace">
              {t.state.traceId}{' '}
              <ClipboardCopy variant="inline-compact" isCode hoverTip={t.state.copy} clickTip={t.state.copied}>
                {problem.traceId}
              </ClipboardCopy>
            </span>
          </EmptyStateActions>
        )}
      </EmptyStateFooter>
    </EmptyState>
  );
}

function iconOf(problem: Problem) {
  if (problem.status === 403) return BanIcon;
  return problem.status === 404 ? SearchIcon : ExclamationCircleIcon;
}

interface Words {
  title: string;
  what: string;
  next: string;
  lost: boolean;
  status?: 'danger' | 'warning';
}

/** The service's own words, where it gave any. */
function saidBy(problem: Problem): { title?: string; what?: string } {
  return problem.detail ? { title: problem.message, what: problem.detail } : {};
}

function wordsOf(problem: Problem, admin: boolean): Words {
  switch (problem.kind) {
    case 'forbidden':
      if (problem.slug === 'no-staff-id') {
        return { title: problem.message, what: problem.detail ?? '', next: '', lost: false, status: 'warning' };
      }
      return {
        title: t.state.forbidden.title,
        what: problem.detail ?? '',
        next: admin ? t.state.forbidden.nextForAdmin : t.state.forbidden.next,
        lost: false,
        status: 'warning',
      };
    case 'missing':
      return { ...t.state.missing, lost: false };
    case 'unreachable':
      return { ...t.state.unreachable, lost: true, status: 'warning' };
    case 'overloaded':
      return { ...t.state.overloaded, ...saidBy(problem), lost: true, status: 'warning' };
    case 'stale':
    case 'invalid':
      return {
        title: problem.message,
        what: problem.detail ?? '',
        next: t.state.refused.next,
        lost: true,
        status: 'warning',
      };
    case 'signed-out':
      return { title: t.state.signedOut.title, what: t.state.signedOut.expired, next: '', lost: false };
    case 'broken':
      return { ...t.state.broken, lost: true, status: 'danger' };
  }
}
