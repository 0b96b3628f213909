import { FormGroup, FormSelect, FormSelectOption, Progress } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { useAttach } from './queries';

const words = t.evidence.files;

/** Sends a file into a case, with a reason and the subject that it is about. */
export function AttachDialog({ casefile, file, onClose }: { casefile: Case; file: File; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [subject, setSubject] = useState('');
  const [sent, setSent] = useState<number>();
  const attach = useAttach(casefile, (share) => setSent(Math.round(share * 100)));
  const toast = useToast();
  return (
    <CommandDialog
      title={words.title(casefile.ref)}
      button={words.button(file.name, casefile.ref)}
      disabled={reason.trim() === ''}
      missing={reason.trim() === '' ? t.action.reasonNeeded : ''}
      onRun={async () => {
        setSent(0);
        try {
          const kept = await attach.mutateAsync({ file, reason: reason.trim(), subject });
          toast({ variant: 'success', title: words.done(kept.ref, kept.title) });
        } finally {
          setSent(undefined);
        }
      }}
      onClose={onClose}
    >
      <p>{words.what}</p>
      <FormGroup label={words.file} fieldId="attach-file">
        <p id="attach-file" className="pb-file">
          {file.name} <span className="pb-subtle">{t.evidence.bytes(file.size)}</span>
        </p>
      </FormGroup>
      <FormGroup label={words.about} fieldId="attach-subject">
        <FormSelect id="attach-subject" value={subject} onChange={(_, value) => setSubject(value)}>
          <FormSelectOption value="" label={words.nobody} />
          {casefile.subjects.map((one) => (
            <FormSelectOption key={one.subject.id} value={one.subject.id} label={one.subject.label} />
          ))}
        </FormSelect>
      </FormGroup>
      <ReasonField label={t.evidence.keep.why} value={reason} onChange={setReason} />
      {sent !== undefined && (
        <Progress
          value={sent}
          aria-label={words.progress}
          label={words.sending(sent)}
          measureLocation="outside"
          size="sm"
        />
      )}
    </CommandDialog>
  );
}
