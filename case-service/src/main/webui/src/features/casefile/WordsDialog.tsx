import { useState } from 'react';
import type { Case } from '~/api/model';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { type Said, useCaseActs } from './useCaseActs';

/** A step that asks for nothing but words: to escalate a case, to answer that, to begin or end a legal hold. */
export function WordsDialog({ act, casefile, onClose }: { act: Said; casefile: Case; onClose: () => void }) {
  const [text, setText] = useState('');
  const acts = useCaseActs(casefile);
  const words = t.action[act];
  const missing = text.trim() === '';
  return (
    <CommandDialog
      title={words.title(casefile.ref)}
      button={words.button(casefile.ref)}
      disabled={missing}
      missing={missing ? words.needed : ''}
      onRun={() => acts.say(act, text.trim())}
      onClose={onClose}
      onReload={() => {}}
    >
      <p>{words.what}</p>
      <ReasonField value={text} onChange={setText} label={words.label} />
    </CommandDialog>
  );
}
