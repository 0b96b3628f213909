import { Alert } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { Case } from '~/api/model';
import { t } from '~/texts';
import { dayAndTime } from '~/ui/format/time';

/** How a closed case ended: by whom, with which outcomes or in which other case, and why. */
export function ClosedNote({ casefile }: { casefile: Case }) {
  return (
    <Alert isInline className="pb-closed" component="h2" variant="info" title={<Ended casefile={casefile} />}>
      {casefile.reason}
    </Alert>
  );
}

/** Only a case that was merged is closed with nothing found of anybody. */
function Ended({ casefile }: { casefile: Case }) {
  const who = casefile.closedBy?.name ?? '';
  const when = casefile.closedAt ? dayAndTime(new Date(casefile.closedAt)) : '';
  const into = casefile.mergedInto;
  const found = Object.keys(t.action.outcomes) as (keyof typeof t.action.outcomes)[];
  const outcomes = found.flatMap((outcome) => {
    const names = casefile.subjects.filter((one) => one.outcome === outcome).map(({ subject }) => subject.label);
    return names.length > 0 ? [t.casefile.outcomeOf(t.action.outcomes[outcome].label, names.join(', '))] : [];
  });
  if (outcomes.length > 0) return `${t.casefile.closedBy(who, when)} ${outcomes.join(' ')}`;
  return (
    <>
      {t.casefile.mergedBy(who, when)}{' '}
      {into ? <Link to={`/cases/${into.id}`}>{`${into.ref} ${into.title}`}</Link> : t.casefile.anotherCase}
    </>
  );
}
