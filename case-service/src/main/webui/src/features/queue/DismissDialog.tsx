import { useState } from 'react';
import type { Outcome } from '~/api/model';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { InCases, type InCasesProps } from './InCases';

interface Props extends InCasesProps {
  what: string;
  outcome: Outcome;
  onDismiss: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Ends alerts without a case, with a reason. */
export function DismissDialog({ what, inCases, none, progress, outcome, onDismiss, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { label, help } = t.action.outcomes[outcome];
  return (
    <CommandDialog
      title={t.action.dismiss.title(what, label)}
      button={t.action.dismiss.button(what, label)}
      disabled={none || reason.trim() === ''}
      missing={none ? t.action.allInCases : ''}
      progress={progress}
      onRun={() => onDismiss(reason.trim())}
      onClose={onClose}
      onReload={() => {}}
    >
      <InCases inCases={inCases} />
      <p>
        {help} {t.action.teaches}
      </p>
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
