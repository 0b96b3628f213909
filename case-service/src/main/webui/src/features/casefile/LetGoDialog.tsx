import { FormGroup, Radio } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case, SubjectRef } from '~/api/model';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { mayLeave } from './leaving';

interface Props {
  casefile: Case;
  onLetGo: (subject: string, name: string, reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Takes somebody out of what the case is about. */
export function LetGoDialog({ casefile, onLetGo, onClose }: Props) {
  const offered = mayLeave(casefile);
  const [chosen, setChosen] = useState<SubjectRef | undefined>(offered.length === 1 ? offered[0] : undefined);
  const [reason, setReason] = useState('');
  const words = t.action.letGo;
  const missing = chosen ? (reason.trim() === '' ? t.action.reasonNeeded : '') : words.needed;
  return (
    <CommandDialog
      title={words.title(casefile.ref)}
      button={words.button(chosen?.label, casefile.ref)}
      danger
      disabled={missing !== ''}
      missing={missing}
      onRun={async () => {
        if (chosen) await onLetGo(chosen.id, chosen.label, reason.trim());
      }}
      onClose={onClose}
      onReload={() => {}}
    >
      <p>{words.what}</p>
      <FormGroup role="radiogroup" label={words.who} fieldId="let-go">
        <div className="pb-choices">
          {offered.map((subject) => (
            <Radio
              key={subject.id}
              id={`let-go-${subject.id}`}
              name="let-go"
              label={t.action.involve.option(subject.label, t.subject.kinds[subject.kind])}
              isChecked={chosen?.id === subject.id}
              onChange={() => setChosen(subject)}
            />
          ))}
        </div>
      </FormGroup>
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
