import { useState } from 'react';
import type { Proposal } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { type ProposalCommand, useProposalCommand } from './queries';
import { titleOf, waits } from './words';

export type Plain = keyof typeof t.enforcement.acts;

const COMMANDS = {
  APPROVE: 'approval',
  REFUSE: 'refusal',
  WITHDRAW: 'withdrawal',
  REVERSE: 'reversal',
  REPLAY: 'replay',
} as const satisfies Record<Plain, ProposalCommand['do']>;

interface Props {
  proposal: Proposal;
  act: Plain;
  button: string;
  onClose: () => void;
}

/** A decision that needs a reason and nothing else. */
export function DecisionDialog({ proposal, act, button, onClose }: Props) {
  const [reason, setReason] = useState('');
  const command = useProposalCommand(proposal);
  const toast = useToast();
  const words = t.enforcement.acts[act];
  const none = reason.trim() === '';
  return (
    <CommandDialog
      title={words.title(titleOf(proposal), proposal.ref)}
      button={button}
      danger={act === 'APPROVE' && !proposal.reverses}
      disabled={none}
      missing={none ? t.action.reasonNeeded : ''}
      onRun={async () => {
        await command.mutateAsync({ do: COMMANDS[act], body: { reason: reason.trim() } });
        toast({ variant: 'success', title: words.done(proposal.ref) });
      }}
      onClose={onClose}
      onReload={() => {}}
    >
      {act === 'APPROVE' && <p>{proposal.effect}.</p>}
      {(act === 'REFUSE' || act === 'WITHDRAW') && waits(proposal) && <p>{t.enforcement.stops(proposal.ref)}</p>}
      <ReasonField value={reason} onChange={setReason} help={words.help} />
    </CommandDialog>
  );
}
