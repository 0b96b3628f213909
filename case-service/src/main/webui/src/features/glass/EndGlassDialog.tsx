import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '~/api/client';
import type { GlassUse } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';

interface Props {
  look: string;
  /** What the case is called. */
  name: string;
  /** Whose look it is; one's own without. */
  who?: string;
  onEnded?: () => void;
  onClose: () => void;
}

/** Ends a look at a case of others before its time: what was there may not be there any more, so all of it is asked for anew. */
export function EndGlassDialog({ look, name, who, onEnded, onClose }: Props) {
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const toast = useToast();
  const words = t.glass.end;
  return (
    <CommandDialog
      title={who ? words.title(who, name) : words.ownTitle(name)}
      button={who ? words.run(who, name) : words.ownRun(name)}
      disabled={reason.trim() === ''}
      missing={reason.trim() === '' ? t.action.reasonNeeded : ''}
      onRun={async () => {
        await post<GlassUse>(`/break-glass/${look}/end`, { body: { reason: reason.trim() } });
        toast({ variant: 'success', title: who ? words.done(who, name) : words.ownDone(name) });
        onEnded?.();
        await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      }}
      onClose={onClose}
    >
      <p>{who ? words.what : words.ownWhat}</p>
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
