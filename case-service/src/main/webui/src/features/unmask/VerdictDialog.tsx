import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import type { Unmasking } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { useUnmaskingActs, type Verdict } from './queries';

interface Props {
  wish: Unmasking;
  how: Verdict;
  onClose: () => void;
}

/** As long as was asked for, and what is offered of shorter ones. */
const spans = (asked: number): number[] => [
  ...t.unmask.ask.spans.map(({ hours }) => hours).filter((hours) => hours < asked),
  asked,
];

/** Decides on a wish, or ends what was granted, with a reason that whoever asked will read. */
export function VerdictDialog({ wish, how, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [hours, setHours] = useState(wish.hours);
  const { decide } = useUnmaskingActs();
  const toast = useToast();
  const words = t.unmask.decide[how];
  const who = wish.askedBy.name;
  return (
    <CommandDialog
      title={words.title(wish.label, who)}
      button={words.button(who, t.unmask.desk.hours(hours))}
      disabled={reason.trim() === ''}
      missing={reason.trim() === '' ? t.action.reasonNeeded : ''}
      onRun={async () => {
        await decide(wish, how, reason.trim(), how === 'approval' ? hours : undefined);
        toast({ variant: 'success', title: words.done(wish.label, who) });
      }}
      onClose={onClose}
    >
      <p>{wish.purpose}</p>
      {how === 'approval' && (
        <FormGroup label={t.unmask.ask.span} fieldId="verdict-span">
          <FormSelect id="verdict-span" value={String(hours)} onChange={(_, value) => setHours(Number(value))}>
            {spans(wish.hours).map((one) => (
              <FormSelectOption
                key={one}
                value={String(one)}
                label={t.unmask.decide.approval.span(one, one === wish.hours)}
              />
            ))}
          </FormSelect>
        </FormGroup>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
