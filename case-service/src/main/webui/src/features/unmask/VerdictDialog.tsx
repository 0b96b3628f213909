import { useState } from 'react';
import type { Unmasking } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { useUnmaskingActs, type Verdict } from './queries';

interface Props {
  wish: Unmasking;
  how: Verdict;
  onClose: () => void;
}

/** Decides on a wish, or ends what was granted, with a reason that whoever asked will read. */
export function VerdictDialog({ wish, how, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { decide } = useUnmaskingActs();
  const toast = useToast();
  const words = t.unmask.decide[how];
  const who = wish.askedBy.name;
  return (
    <CommandDialog
      title={words.title(wish.label, who)}
      button={words.button(who, t.unmask.desk.hours(wish.hours))}
      disabled={reason.trim() === ''}
      missing={reason.trim() === '' ? t.action.reasonNeeded : ''}
      onRun={async () => {
        await decide(wish, how, reason.trim());
        toast({ variant: 'success', title: words.done(wish.label, who) });
      }}
      onClose={onClose}
    >
      <p>{wish.purpose}</p>
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
