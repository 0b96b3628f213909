import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import type { Subject } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { useUnmaskingActs } from './queries';

const USUAL = '24';

/** Asks a privacy officer for a name: for which case, what for, and for how long. */
export function AskDialog({ of, onClose }: { of: Subject; onClose: () => void }) {
  const [inCase, setInCase] = useState(of.cases[0]?.id ?? '');
  const [hours, setHours] = useState(USUAL);
  const [purpose, setPurpose] = useState('');
  const { ask } = useUnmaskingActs();
  const toast = useToast();
  const words = t.unmask.ask;
  const who = of.subject.label;
  const span = words.spans.find((one) => String(one.hours) === hours)?.label ?? '';
  return (
    <CommandDialog
      title={words.title(who)}
      button={words.run(who, span)}
      disabled={purpose.trim() === ''}
      missing={purpose.trim() === '' ? words.needed : ''}
      onRun={async () => {
        await ask(of.subject.id, { case: inCase, purpose: purpose.trim(), hours: Number(hours) });
        toast({ variant: 'success', title: words.done });
      }}
      onClose={onClose}
    >
      <p>{words.what}</p>
      <FormGroup label={words.inCase} fieldId="name-case">
        <FormSelect id="name-case" value={inCase} onChange={(_, value) => setInCase(value)}>
          {of.cases.map((one) => (
            <FormSelectOption key={one.id} value={one.id} label={`${one.ref} ${one.title}`} />
          ))}
        </FormSelect>
      </FormGroup>
      <FormGroup label={words.span} fieldId="name-span">
        <FormSelect id="name-span" value={hours} onChange={(_, value) => setHours(value)}>
          {words.spans.map((one) => (
            <FormSelectOption key={one.hours} value={String(one.hours)} label={one.label} />
          ))}
        </FormSelect>
      </FormGroup>
      <ReasonField label={words.purpose} value={purpose} onChange={setPurpose} help={words.purposeHelp} />
    </CommandDialog>
  );
}
