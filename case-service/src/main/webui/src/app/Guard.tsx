import { Suspense } from 'react';
import { Link } from 'react-router';
import { Problem } from '~/api/problem';
import { t } from '~/texts';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useSignedIn } from './MeContext';
import { homeOf, mayOpen, type Page, rolesInWords } from './roles';
import { WithoutPages } from './WithoutPages';

/** Says why a page is closed instead of asking the service for what it will refuse, and where to go on. */
export function Guard({ page, children }: { page: Page; children: React.ReactNode }) {
  const me = useSignedIn();
  if (mayOpen(me, page)) return <Suspense fallback={<SkeletonRows rows={10} height={40} />}>{children}</Suspense>;
  const home = homeOf(me);
  return (
    <ErrorState page error={new Problem(403, { detail: t.state.forbidden.what(rolesInWords(me)) })}>
      {home ? (
        <p>
          <Link to={`/${home}`}>{t.frame.commands[home]}</Link>
        </p>
      ) : (
        <WithoutPages roles={me.roles} />
      )}
    </ErrorState>
  );
}
