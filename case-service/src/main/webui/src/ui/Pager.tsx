import { Button } from '@patternfly/react-core';
import { useLocation, useNavigate } from 'react-router';
import { t } from '~/texts';
import type { UrlPatch } from './useUrl';

interface Props {
  count: number;
  after: string | undefined;
  next: string | null | undefined;
  patch: (patch: UrlPatch) => void;
}

/** Pages by cursor: the place is in the URL, so that a reload shows the same and back goes back. */
export function Pager({ count, after, next, patch }: Props) {
  const navigate = useNavigate();
  const { search } = useLocation();
  if (!after && !next) return <p className="pb-pager pb-subtle">{t.queue.paging.shown(count)}</p>;
  return (
    <nav className="pb-pager" aria-label={t.queue.paging.label}>
      <span className="pb-subtle">{t.queue.paging.shown(count)}</span>
      {after && (
        <>
          <Button variant="link" size="sm" onClick={() => patch({ after: undefined, alert: undefined })}>
            {t.queue.paging.first}
          </Button>
          {search && (
            <Button variant="link" size="sm" onClick={() => navigate(-1)}>
              {t.queue.paging.back}
            </Button>
          )}
        </>
      )}
      {next && (
        <Button variant="link" size="sm" onClick={() => patch({ after: next, alert: undefined })}>
          {t.queue.paging.next}
        </Button>
      )}
    </nav>
  );
}
