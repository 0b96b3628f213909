import { useState } from 'react';
import type { WatchNotice } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { useAnswer } from './queries';

/** Says what came of looking into it. */
export function AnswerDialog({ notice, onClose }: { notice: WatchNotice; onClose: () => void }) {
  const [text, setText] = useState('');
  const answer = useAnswer();
  const toast = useToast();
  const words = t.watch.answer;
  const missing = text.trim() === '';
  return (
    <CommandDialog
      title={words.title(notice.person.name)}
      button={words.run(notice.person.name)}
      disabled={missing}
      missing={missing ? words.needed : ''}
      onRun={async () => {
        await answer(notice, text.trim());
        toast({ variant: 'success', title: words.done });
      }}
      onClose={onClose}
      onReload={() => {}}
    >
      <p>{t.watch.kinds[notice.kind](notice.files)}</p>
      <ReasonField value={text} onChange={setText} label={words.label} help={words.help} />
    </CommandDialog>
  );
}
