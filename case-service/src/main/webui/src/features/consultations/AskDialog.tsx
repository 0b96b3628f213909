import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case, Office } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { useConsultationActs } from './queries';

const words = t.consultation.inCase.ask;
const OFFICES = Object.keys(t.consultation.offices) as Office[];

/** Asks HR or the merchants' team about their half of the case. */
export function AskDialog({ casefile, onClose }: { casefile: Case; onClose: () => void }) {
  const [office, setOffice] = useState<Office>('HR');
  const [message, setMessage] = useState('');
  const { ask } = useConsultationActs(casefile);
  const toast = useToast();
  const name = t.consultation.offices[office];
  return (
    <CommandDialog
      title={words.title(casefile.ref)}
      button={words.run(name, casefile.ref)}
      disabled={message.trim() === ''}
      missing={message.trim() === '' ? words.needed : ''}
      onRun={async () => {
        await ask(office, message.trim());
        toast({ variant: 'success', title: words.done(name) });
      }}
      onClose={onClose}
    >
      <p>{words.what}</p>
      <FormGroup label={words.office} fieldId="ask-office">
        <FormSelect id="ask-office" value={office} onChange={(_, value) => setOffice(value as Office)}>
          {OFFICES.map((one) => (
            <FormSelectOption key={one} value={one} label={t.consultation.offices[one]} />
          ))}
        </FormSelect>
      </FormGroup>
      <ReasonField label={words.message} value={message} onChange={setMessage} help={words.messageHelp} />
    </CommandDialog>
  );
}
