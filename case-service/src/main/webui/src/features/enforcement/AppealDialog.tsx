import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import type { Proposal } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { useProposalCommand } from './queries';

const DAY = 10;
const today = () => new Date().toISOString().slice(0, DAY);

/** A day on which an appeal can have come in, the last one. */
function last({ appealsUntil }: Proposal) {
  const until = appealsUntil?.slice(0, DAY);
  return until && until < today() ? until : today();
}

/** Puts down an appeal that came in. */
export function AppealDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const [appellant, setAppellant] = useState('');
  const [grounds, setGrounds] = useState('');
  const [received, setReceived] = useState(() => last(proposal));
  const command = useProposalCommand(proposal);
  const toast = useToast();
  const words = t.enforcement.appeal;
  return (
    <CommandDialog
      title={words.title(proposal.ref)}
      button={words.run(proposal.ref)}
      disabled={appellant.trim() === '' || grounds.trim() === '' || received === ''}
      onRun={async () => {
        const body = {
          appellant: appellant.trim(),
          grounds: grounds.trim(),
          receivedAt: new Date(`${received}T00:00:00Z`).toISOString(),
        };
        await command.mutateAsync({ do: 'appeal', body });
        toast({ variant: 'success', title: words.done(proposal.ref) });
      }}
      onClose={onClose}
      onReload={() => {}}
    >
      <FormGroup label={words.who} fieldId="appellant" isRequired>
        <TextInput
          id="appellant"
          value={appellant}
          isRequired
          aria-describedby="appellant-help"
          onChange={(_, text) => setAppellant(text)}
        />
        <FormHelperText>
          <HelperText>
            <HelperTextItem id="appellant-help">{words.whoHelp}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
      <FormGroup label={words.received} fieldId="received" isRequired>
        <TextInput
          id="received"
          type="date"
          value={received}
          min={proposal.proposedAt.slice(0, DAY)}
          max={last(proposal)}
          isRequired
          onChange={(_, text) => setReceived(text)}
        />
      </FormGroup>
      <ReasonField
        label={words.grounds}
        value={grounds}
        onChange={setGrounds}
        help={proposal.appeals.length > 0 ? words.groundsAgain : words.groundsHelp}
      />
    </CommandDialog>
  );
}
