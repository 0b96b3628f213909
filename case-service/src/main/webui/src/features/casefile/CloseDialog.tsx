import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case, CaseSubject, Outcome } from '~/api/model';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { percent } from '~/ui/format/decibans';
import type { Decision } from './useCaseActs';

interface Props {
  casefile: Case;
  onRun: (decision: Decision) => Promise<void>;
  onClose: () => void;
}

/** Up to so many subjects without an alert of the case stand in the list from the start. */
const FEW = 3;
const OUTCOMES = Object.keys(t.action.outcomes) as Outcome[];

/** Ends a case: an outcome for each subject with an alert, and one reason. */
export function CloseDialog({ casefile, onRun, onClose }: Props) {
  const [chosen, setChosen] = useState<Record<string, Outcome>>({});
  const [reason, setReason] = useState('');
  const [all, setAll] = useState(false);
  const missing = casefile.subjects.filter(({ alerted, subject }) => alerted && !chosen[subject.id]).length;
  const noReason = reason.trim() === '';
  const others = casefile.subjects.filter(({ alerted }) => !alerted).length;
  const collapsed = others > FEW && !all;
  const outcomes = Object.entries(chosen).map(([subject, outcome]) => ({ subject, outcome }));
  const choose = (subject: string, outcome: string) =>
    setChosen((before) => {
      const { [subject]: _, ...others } = before;
      return outcome ? { ...others, [subject]: outcome as Outcome } : others;
    });
  return (
    <CommandDialog
      title={t.action.close.title(casefile.ref)}
      button={t.action.close.button(casefile.ref, inWords(Object.values(chosen)))}
      disabled={missing > 0 || noReason}
      missing={t.action.close.missing(missing, noReason)}
      longList
      onRun={() => onRun({ outcomes, reason: reason.trim() })}
      onClose={onClose}
      onReload={() => {}}
    >
      <FormGroup role="group" label={t.action.close.each} fieldId="close-outcomes">
        <ul className="pb-outcomes">
          {casefile.subjects
            .filter(({ alerted }) => alerted || !collapsed)
            .map((one) => (
              <OutcomeOf
                key={one.subject.id}
                of={one}
                chosen={chosen[one.subject.id]}
                onChoose={(outcome) => choose(one.subject.id, outcome)}
              />
            ))}
        </ul>
        {collapsed && (
          <button type="button" className="pb-link pb-small" onClick={() => setAll(true)}>
            {t.action.close.others(others)}
          </button>
        )}
      </FormGroup>
      <ReasonField value={reason} onChange={setReason} rows={4} />
      <p className="pb-subtle">
        {missing > 0 ? t.action.close.chooseAll : t.action.teaches} {t.action.close.final}
      </p>
    </CommandDialog>
  );
}

function OutcomeOf({
  of: { subject, bill, alerted, alertIn },
  chosen,
  onChoose,
}: {
  of: CaseSubject;
  chosen: Outcome | undefined;
  onChoose: (outcome: string) => void;
}) {
  const without = alertIn ? t.action.close.optionalElsewhere(alertIn.ref) : t.action.close.optional;
  return (
    <li>
      <Badge kind={subject.kind} badge={subject.badge} size={26} />
      <span className="name">
        {subject.label}
        <span className="pb-subtle"> {bill ? percent(bill.posterior) : ''}</span>
      </span>
      <FormSelect aria-label={subject.label} value={chosen ?? ''} onChange={(_, value) => onChoose(value)}>
        <FormSelectOption value="" label={alerted ? t.action.close.choose : without} />
        {OUTCOMES.map((outcome) => (
          <FormSelectOption key={outcome} value={outcome} label={t.action.outcomes[outcome].label} />
        ))}
      </FormSelect>
    </li>
  );
}

/** "2 confirmed, 1 false alarm". */
function inWords(outcomes: readonly Outcome[]): string {
  return OUTCOMES.flatMap((outcome) => {
    const count = outcomes.filter((one) => one === outcome).length;
    return count > 0 ? [`${count} ${t.action.outcomes[outcome].label}`] : [];
  }).join(', ');
}
