import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { Proposal, ProposalAction } from '~/api/model';
import { t } from '~/texts';
import { Kbd } from '~/ui/Kbd';
import { useKeys } from '~/ui/keys';
import { AppealDialog } from './AppealDialog';
import { DecisionDialog, type Plain } from './DecisionDialog';
import { RulingDialog } from './RulingDialog';
import { inverseOf, titleOf } from './words';

/** The measure as it was when the dialog was opened: that is what is decided on, whatever comes in meanwhile. */
interface Opened {
  asks: ProposalAction;
  proposal: Proposal;
}

const PLAIN: readonly Plain[] = ['APPROVE', 'REFUSE', 'WITHDRAW', 'REVERSE', 'REPLAY'];
const isPlain = (action: ProposalAction): action is Plain => PLAIN.some((one) => one === action);

/** What this person may do with it; approving names what will happen. By its number each can be asked for, and none is done. */
export function DecisionBar({ proposal }: { proposal: Proposal }) {
  const [opened, setOpened] = useState<Opened>();
  const ask = (asks: ProposalAction) => setOpened({ asks, proposal });
  useKeys(Object.fromEntries(proposal.actions.map((asks, index) => [keyOf(index), () => ask(asks)])));
  if (proposal.actions.length === 0) return null;
  return (
    <div className="pb-decide">
      {proposal.actions.map((asks, index) => (
        <Button
          key={asks}
          variant={asks === 'APPROVE' ? (proposal.reverses ? 'primary' : 'danger') : 'secondary'}
          aria-keyshortcuts={keyOf(index)}
          icon={
            <span aria-hidden="true">
              <Kbd>{keyOf(index)}</Kbd>
            </span>
          }
          onClick={() => ask(asks)}
        >
          {labelOf(asks, proposal)}
        </Button>
      ))}
      {opened && <Asked {...opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}

const keyOf = (index: number): string => String(index + 1);

function labelOf(action: ProposalAction, proposal: Proposal): string {
  if (action === 'APPEAL') return t.enforcement.appeal.button;
  if (action === 'RULE') return t.enforcement.ruling.button;
  return t.enforcement.acts[action].button(
    action === 'REVERSE' ? inverseOf(proposal) : titleOf(proposal),
    proposal.ref,
  );
}

function Asked({ asks, proposal, onClose }: Opened & { onClose: () => void }) {
  if (isPlain(asks)) {
    return <DecisionDialog proposal={proposal} act={asks} button={labelOf(asks, proposal)} onClose={onClose} />;
  }
  if (asks === 'APPEAL') return <AppealDialog proposal={proposal} onClose={onClose} />;
  return <RulingDialog proposal={proposal} onClose={onClose} />;
}
