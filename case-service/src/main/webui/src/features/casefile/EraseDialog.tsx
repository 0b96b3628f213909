import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case, ErasureGround } from '~/api/model';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { useCaseActs } from './useCaseActs';

const words = t.action.erase;
const GROUNDS = Object.keys(t.casefile.erasure.grounds) as ErasureGround[];

/** Asks for the words of a closed case to be destroyed; somebody else decides. */
export function EraseDialog({ casefile, onClose }: { casefile: Case; onClose: () => void }) {
  const [ground, setGround] = useState<ErasureGround>('ERASURE_REQUEST');
  const [reason, setReason] = useState('');
  const acts = useCaseActs(casefile);
  const missing = reason.trim() === '';
  return (
    <CommandDialog
      title={words.title(casefile.ref)}
      button={words.button(casefile.ref)}
      disabled={missing}
      missing={missing ? t.action.reasonNeeded : ''}
      onRun={() => acts.erase(ground, reason.trim())}
      onClose={onClose}
      onReload={() => {}}
    >
      <p>{words.what}</p>
      <FormGroup label={words.ground} fieldId="erase-ground">
        <FormSelect id="erase-ground" value={ground} onChange={(_, one) => setGround(one as ErasureGround)}>
          {GROUNDS.map((one) => (
            <FormSelectOption key={one} value={one} label={t.casefile.erasure.grounds[one]} />
          ))}
        </FormSelect>
      </FormGroup>
      <ReasonField value={reason} onChange={setReason} help={words.reasonHelp} />
    </CommandDialog>
  );
}
