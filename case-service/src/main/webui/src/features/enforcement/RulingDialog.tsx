import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import type { Proposal, RulingOutcome } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { choice } from '~/ui/useUrl';
import { useProposalCommand } from './queries';
import { inverseOf } from './words';

const OUTCOMES = Object.keys(t.enforcement.rulings) as RulingOutcome[];

/** Decides an appeal; the button says what follows. */
export function RulingDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const [outcome, setOutcome] = useState<RulingOutcome>();
  const [reason, setReason] = useState('');
  const command = useProposalCommand(proposal);
  const toast = useToast();
  const words = t.enforcement.ruling;
  const button = outcome === 'REVERSED' ? words.falls(inverseOf(proposal)) : words.stands(proposal.ref);
  return (
    <CommandDialog
      title={words.title(proposal.ref)}
      button={outcome ? button : words.title(proposal.ref)}
      disabled={!outcome || reason.trim() === ''}
      onRun={async () => {
        if (!outcome) return;
        await command.mutateAsync({ do: 'ruling', body: { outcome, reason: reason.trim() } });
        toast({ variant: 'success', title: words.done(proposal.ref) });
      }}
      onClose={onClose}
      onReload={() => {}}
    >
      <FormGroup label={words.outcome} fieldId="ruling" isRequired>
        <FormSelect id="ruling" value={outcome ?? ''} onChange={(_, one) => setOutcome(choice(one, OUTCOMES))}>
          <FormSelectOption value="" label={words.choose} />
          {OUTCOMES.map((one) => (
            <FormSelectOption key={one} value={one} label={t.enforcement.rulings[one]} />
          ))}
        </FormSelect>
      </FormGroup>
      <ReasonField value={reason} onChange={setReason} help={words.help} />
    </CommandDialog>
  );
}
