import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { post } from '~/api/client';
import { useMe } from '~/api/me';
import type { Glass } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';

const HOUR = 3_600_000;
const USUAL = '4';

interface Props {
  /** Its reference or its id. */
  wanted: string;
  /** What it is called here: of an address that holds an id not even the reference is known. */
  name: string;
  onClose: () => void;
}

/** Asks why somebody must see a case that isn't theirs, and for how long; then it is open to them. */
export function GlassDialog({ wanted, name, onClose }: Props) {
  const longest = useMe().data?.limits?.lookHours ?? Number(USUAL);
  const spans = t.glass.dialog.spans.filter((one) => one.hours <= longest);
  const [hours, setHours] = useState(spans.some((one) => String(one.hours) === USUAL) ? USUAL : '1');
  const [reason, setReason] = useState('');
  const look = useLook();
  const words = t.glass.dialog;
  const span = spans.find((one) => String(one.hours) === hours)?.label ?? '';
  return (
    <CommandDialog
      title={words.title(name)}
      button={words.button(name, span)}
      disabled={reason.trim() === ''}
      missing={reason.trim() === '' ? t.action.reasonNeeded : ''}
      onRun={() => look(wanted, reason.trim(), new Date(Date.now() + Number(hours) * HOUR))}
      onClose={onClose}
    >
      <p>{words.what}</p>
      <FormGroup label={words.span} fieldId="glass-span">
        <FormSelect id="glass-span" value={hours} onChange={(_, value) => setHours(value)}>
          {spans.map((one) => (
            <FormSelectOption key={one.hours} value={String(one.hours)} label={one.label} />
          ))}
        </FormSelect>
      </FormGroup>
      <ReasonField value={reason} onChange={setReason} help={words.reasonHelp} />
    </CommandDialog>
  );
}

/** What was asked for before may be there now: all of it is asked for anew. */
function useLook() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  return async (wanted: string, reason: string, until: Date) => {
    const { data } = await post<Glass>('/break-glass', { body: { case: wanted, reason, until: until.toISOString() } });
    await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    toast({ variant: 'success', title: t.glass.dialog.done(data.ref) });
    await navigate(`/cases/${data.caseId}`, { replace: true });
  };
}
