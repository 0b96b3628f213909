import { ExclamationTriangleIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { keys } from '~/api/keys';
import { t } from '~/texts';
import { proveGrowth } from './prove';

const words = t.record.growth;

/** Whether the log only grew since this browser saw it last: found out when the page is opened. */
export function Growth() {
  const { data: verdict, isError } = useQuery({
    queryKey: keys.growth,
    queryFn: proveGrowth,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isError) return <> {words.failed}</>;
  switch (verdict?.is) {
    case 'grew':
      return <> {verdict.from === verdict.to ? words.same : words.grew(verdict.to - verdict.from)}</>;
    case 'first':
      return <> {words.first}</>;
    case 'cannot':
      return <> {words.cannot}</>;
    case 'refuted':
      return (
        <strong className="pb-fault" role="alert">
          <ExclamationTriangleIcon aria-hidden="true" />{' '}
          {words.refuted[verdict.by === 'signature' ? 'signature' : 'growth']} {words.next}
        </strong>
      );
    default:
      return null;
  }
}
