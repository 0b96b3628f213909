import { Alert } from '@patternfly/react-core';
import type { Case } from '~/api/model';
import { t } from '~/texts';
import { dayAndTime } from '~/ui/format/time';

/** How a closed case ended: by whom, with which outcomes, and why. */
export function ClosedNote({ casefile }: { casefile: Case }) {
  const when = casefile.closedAt ? dayAndTime(new Date(casefile.closedAt)) : '';
  const found = Object.keys(t.action.outcomes) as (keyof typeof t.action.outcomes)[];
  const outcomes = found.flatMap((outcome) => {
    const names = casefile.subjects.filter((one) => one.outcome === outcome).map(({ subject }) => subject.label);
    return names.length > 0 ? [t.casefile.outcomeOf(t.action.outcomes[outcome].label, names.join(', '))] : [];
  });
  return (
    <Alert
      isInline
      className="pb-closed"
      component="h2"
      variant="info"
      title={`${t.casefile.closedBy(casefile.closedBy?.name ?? '', when)} ${outcomes.join(' ')}`}
    >
      {casefile.reason}
    </Alert>
  );
}
