import { useState } from 'react';
import type { Unmasking } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { useUnmaskingActs } from './queries';

interface Props {
  wish: Unmasking;
  how: 'approval' | 'refusal';
  onClose: () => void;
}

/** Decides on a wish, with a reason that whoever asked will read. */
export function VerdictDialog({ wish, how, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { decide } = useUnmaskingActs();
  const toast = useToast();
  const words = t.unmask.decide;
  const who = wish.askedBy.name;
  const grants = how === 'approval';
  return (
    <CommandDialog
      title={grants ? words.grantTitle(wish.label, who) : words.refuseTitle(wish.label, who)}
      button={grants ? words.grantButton(who, t.unmask.desk.hours(wish.hours)) : words.refuseButton(who)}
      disabled={reason.trim() === ''}
      missing={reason.trim() === '' ? t.action.reasonNeeded : ''}
      onRun={async () => {
        await decide(wish, how, reason.trim());
        toast({ variant: 'success', title: (grants ? words.granted : words.refused)(wish.label, who) });
      }}
      onClose={onClose}
    >
      <p>{wish.purpose}</p>
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
