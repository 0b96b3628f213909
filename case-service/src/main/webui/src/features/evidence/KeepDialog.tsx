import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import type { NewExhibit } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { useKeep } from './queries';

/** A case that something can be kept in; its version where it is on the page. */
export interface Into {
  id: string;
  ref: string;
  title: string;
  version?: number;
}

interface Props {
  cases: readonly Into[];
  /** What is kept, in words. */
  what: string;
  wanted: Omit<NewExhibit, 'reason'>;
  onClose: () => void;
}

/** Keeps a bill or an event as evidence, with a reason. */
export function KeepDialog({ cases, what, wanted, onClose }: Props) {
  const [chosen, setChosen] = useState(cases[0]?.id);
  const [reason, setReason] = useState('');
  const keep = useKeep();
  const toast = useToast();
  const words = t.evidence.keep;
  const into = cases.find(({ id }) => id === chosen) ?? cases[0];
  if (!into) return null;
  return (
    <CommandDialog
      title={words.title(what, into.ref)}
      button={words.button(what, into.ref)}
      disabled={reason.trim() === ''}
      missing={reason.trim() === '' ? t.action.reasonNeeded : ''}
      onRun={async () => {
        const { id, version } = into;
        const kept = await keep.mutateAsync({
          id,
          ...(version === undefined ? {} : { version }),
          body: { ...wanted, reason: reason.trim() },
        });
        toast({ variant: 'success', title: words.done(kept.ref, kept.title) });
      }}
      onClose={onClose}
      onReload={() => {}}
    >
      <p>{words.what}</p>
      {cases.length > 1 && (
        <FormGroup label={words.inCase} fieldId="keep-case">
          <FormSelect id="keep-case" value={into.id} onChange={(_, value) => setChosen(value)}>
            {cases.map((one) => (
              <FormSelectOption key={one.id} value={one.id} label={`${one.ref} ${one.title}`} />
            ))}
          </FormSelect>
        </FormGroup>
      )}
      <ReasonField label={words.why} value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
