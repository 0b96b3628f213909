import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case, Escalation } from '~/api/model';
import { t } from '~/texts';
import { dayAndTime } from '~/ui/format/time';
import { WordsDialog } from './WordsDialog';

/** That the case waits for somebody else's answer: since when, who said so, and why. */
export function EscalationNote({ casefile, escalation }: { casefile: Case; escalation: Escalation }) {
  /** The case as it was when the dialog was opened: that is what is answered, whatever comes in meanwhile. */
  const [answered, setAnswered] = useState<Case>();
  const words = t.casefile.escalation;
  const may = casefile.actions.includes('ANSWER');
  return (
    <Alert
      isInline
      className="pb-closed"
      component="h2"
      variant="warning"
      title={words.since(dayAndTime(new Date(escalation.at)), words.by(escalation.by.name))}
      actionLinks={
        may && <AlertActionLink onClick={() => setAnswered(casefile)}>{t.action.answer.menu}</AlertActionLink>
      }
    >
      {escalation.reason} {!may && words.others}
      {answered && <WordsDialog act="answer" casefile={answered} onClose={() => setAnswered(undefined)} />}
    </Alert>
  );
}
