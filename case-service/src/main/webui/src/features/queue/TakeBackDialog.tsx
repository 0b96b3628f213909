import { useState } from 'react';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';

interface Props {
  what: string;
  onTakeBack: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Takes back an alert that was put aside, with a reason. */
export function TakeBackDialog({ what, onTakeBack, onClose }: Props) {
  const [reason, setReason] = useState('');
  const words = t.action.takeBack;
  return (
    <CommandDialog
      title={words.title(what)}
      button={words.button(what)}
      disabled={reason.trim() === ''}
      missing=""
      progress={undefined}
      onRun={() => onTakeBack(reason.trim())}
      onClose={onClose}
      onReload={() => {}}
    >
      <p>{words.help}</p>
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
