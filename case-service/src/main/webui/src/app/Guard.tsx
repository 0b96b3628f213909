import { Suspense } from 'react';
import { Problem } from '~/api/problem';
import { t } from '~/texts';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useSignedIn } from './MeContext';
import { mayOpen, type Page, rolesInWords } from './roles';

/** Says why a page is closed instead of asking the service for what it will refuse. */
export function Guard({ page, children }: { page: Page; children: React.ReactNode }) {
  const me = useSignedIn();
  if (!mayOpen(me, page)) {
    return <ErrorState page error={new Problem(403, { detail: t.state.forbidden.what(rolesInWords(me)) })} />;
  }
  return <Suspense fallback={<SkeletonRows rows={10} height={40} />}>{children}</Suspense>;
}
