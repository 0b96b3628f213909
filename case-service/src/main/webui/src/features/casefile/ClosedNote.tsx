import { Alert } from '@patternfly/react-core';
import type { Case } from '~/api/model';
import { t } from '~/texts';
import { dayAndTime } from '~/ui/format/time';

/** How a closed case ended: by whom, with which outcomes, and why. */
export function ClosedNote({ casefile }: { casefile: Case }) {
  const when = casefile.closedAt ? dayAndTime(new Date(casefile.closedAt)) : '';
  const outcomes = casefile.subjects.flatMap(({ subject, outcome }) =>
    outcome ? [t.casefile.outcomeOf(subject.label, t.action.outcomes[outcome].label)] : [],
  );
  return (
    <Alert
      isInline
      className="pb-closed"
      component="h2"
      variant="info"
      title={`${t.casefile.closedBy(casefile.closedBy?.name ?? '', when)} ${outcomes.join(', ')}`}
    >
      {casefile.reason}
    </Alert>
  );
}
