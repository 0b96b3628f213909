import { useState } from 'react';
import type { Case, Consultation } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { useConsultationActs } from './queries';

interface Props {
  casefile: Case;
  consultation: Consultation;
  onClose: () => void;
}

const words = t.consultation.inCase.end;

/** Takes the half away from an office again. */
export function EndDialog({ casefile, consultation, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { end } = useConsultationActs(casefile);
  const toast = useToast();
  const office = t.consultation.offices[consultation.office];
  return (
    <CommandDialog
      title={words.title(office)}
      button={words.run(office)}
      disabled={reason.trim() === ''}
      missing={reason.trim() === '' ? t.action.reasonNeeded : ''}
      onRun={async () => {
        await end(consultation, reason.trim());
        toast({ variant: 'success', title: words.done(office) });
      }}
      onClose={onClose}
    >
      <p>{words.what}</p>
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
