import { Skeleton } from '@patternfly/react-core';
import type { AlertRow, Case, CaseLink } from '~/api/model';
import { DetachDialog } from '~/features/casefile/DetachDialog';
import { waits, whyNoneLeaves } from '~/features/casefile/leaving';
import { useCaseAsAsked } from '~/features/casefile/queries';
import { useCaseActs } from '~/features/casefile/useCaseActs';
import { t } from '~/texts';
import { NoteDialog } from '~/ui/dialog/NoteDialog';
import { ErrorState } from '~/ui/states/ErrorState';
import { casesOf, nameOf } from './useAlertActs';

interface Props {
  alerts: readonly AlertRow[];
  /** With those that were chosen and are as they were. */
  onTaken: (left: readonly AlertRow[]) => void;
  onClose: () => void;
}

const words = t.action.detach;

/** Whether one can ask to take it out of its case. */
export const mayLeave = (alert: AlertRow): boolean => alert.case !== null && waits(alert);

/** Takes what was chosen out of the case in which it is; what is in several is taken out case by case, for each is a decision of its own. */
export function TakeOutDialog({ alerts, onTaken, onClose }: Props) {
  const leaving = alerts.filter(mayLeave);
  const cases = casesOf(leaving);
  const [of] = cases;
  if (of && cases.length === 1) return <OutOfCase {...{ of, alerts, onTaken, onClose }} />;
  return (
    <NoteDialog title={words.titleOf(nameOf(leaving))} onClose={onClose}>
      <p>{words.apart}</p>
      <ul className="pb-parts">
        {cases.map(({ id, ref }) => (
          <li key={id}>
            {words.inOne(
              ref,
              leaving.filter((alert) => alert.case?.id === id).map(({ subject }) => subject.label),
            )}
          </li>
        ))}
      </ul>
    </NoteDialog>
  );
}

function OutOfCase({ of, ...doing }: Props & { of: CaseLink }) {
  const asked = useCaseAsAsked(of.id);
  const why = asked.data && whyNoneLeaves(asked.data);
  if (asked.data && !why) return <Taking casefile={asked.data} {...doing} />;
  return (
    <NoteDialog title={words.title(of.ref)} onClose={doing.onClose}>
      {why ? (
        <p>{why}</p>
      ) : asked.isError ? (
        <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
      ) : (
        <Skeleton height="180px" screenreaderText={words.reading(of.ref)} />
      )}
    </NoteDialog>
  );
}

function Taking({ casefile, alerts, onTaken, onClose }: Props & { casefile: Case }) {
  const { detach } = useCaseActs(casefile);
  const staying = alerts.filter((alert) => !mayLeave(alert));
  return (
    <DetachDialog
      casefile={casefile}
      ticked={alerts.map(({ id }) => id)}
      staying={staying.map((alert) =>
        words.because(alert.subject.label, alert.case ? t.queue.filters.states[alert.state] : words.inNone),
      )}
      onDetach={async (detachment) => {
        await detach(detachment);
        onTaken(alerts.filter(({ id }) => !detachment.alertIds.includes(id)));
      }}
      onClose={onClose}
    />
  );
}
