import { Button } from '@patternfly/react-core';
import { CheckCircleIcon, ExclamationTriangleIcon } from '@patternfly/react-icons';
import { useMutation } from '@tanstack/react-query';
import type { RecordEntry } from '~/api/model';
import { t } from '~/texts';
import { clockTime } from '~/ui/format/time';
import { proveEntry } from './prove';

const words = t.record;

/** Where an entry stands in the log, and the way to have this browser prove it. */
export function EntryProof({ entry }: { entry: RecordEntry }) {
  const proof = useMutation({ mutationFn: () => proveEntry(entry) });
  const { index, sealedAt, leaf } = entry;
  if (index === null || sealedAt === null) return <span className="pb-subtle waits">{words.waits}</span>;
  const place = words.inTheLog(index, clockTime(new Date(sealedAt)));
  const verdict = proof.data;
  return (
    <>
      <span title={leaf ?? ''}>{place}</span>{' '}
      <span role="status">
        {verdict?.is === 'proved' && (
          <span className="proved">
            <CheckCircleIcon aria-hidden="true" /> {words.proof.proved(verdict.size)}
          </span>
        )}
        {verdict?.is === 'refuted' && (
          <span className="pb-fault">
            <ExclamationTriangleIcon aria-hidden="true" /> {words.proof.refuted[verdict.by]}
          </span>
        )}
        {verdict?.is === 'cannot' && <span className="pb-subtle">{words.proof.cannot}</span>}
        {proof.isError && <span className="pb-subtle">{words.proof.failed}</span>}
      </span>
      {(!verdict || verdict.is === 'cannot') && (
        <Button
          size="sm"
          variant="link"
          isInline
          isLoading={proof.isPending}
          aria-label={words.proof.of(index)}
          onClick={() => proof.mutate()}
        >
          {words.proof.button}
        </Button>
      )}
    </>
  );
}
