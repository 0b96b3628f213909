import { useState } from 'react';
import type { Unmasking } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { useUnmaskingActs } from './queries';

/** Whoever has a name needs it no longer. */
export function GiveBackDialog({ wish, onClose }: { wish: Unmasking; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const { decide } = useUnmaskingActs();
  const toast = useToast();
  const words = t.unmask.giveBack;
  return (
    <CommandDialog
      title={words.title(wish.label)}
      button={words.run(wish.label)}
      disabled={reason.trim() === ''}
      missing={reason.trim() === '' ? t.action.reasonNeeded : ''}
      onRun={async () => {
        await decide(wish, 'end', reason.trim());
        toast({ variant: 'success', title: words.done(wish.label) });
      }}
      onClose={onClose}
    >
      <p>{words.what}</p>
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
