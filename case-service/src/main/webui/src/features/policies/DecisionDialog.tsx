import { useState } from 'react';
import type { Policy } from '~/api/detection';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { usePolicyActs } from './queries';
import { RuleList } from './RuleList';

const words = t.policies;

interface Props {
  policy: Policy;
  outcome: 'CONFIRMED' | 'REFUSED';
  etag: string | undefined;
  onClose: () => void;
}

/** Confirms what somebody else proposed, or refuses it; scoring knows whose it is. */
export function DecisionDialog({ policy, outcome, etag, onClose }: Props) {
  const [why, setWhy] = useState('');
  const { decide, reload } = usePolicyActs();
  const toast = useToast();
  const { version } = policy;
  const confirms = outcome === 'CONFIRMED';
  const title = confirms ? words.confirmTitle(version) : words.refuseTitle(version);
  return (
    <CommandDialog
      title={title}
      button={title}
      disabled={why.trim() === ''}
      missing={why.trim() === '' ? t.action.reasonNeeded : ''}
      onRun={async () => {
        await decide(version, outcome, why.trim(), etag);
        toast({ variant: 'success', title: confirms ? words.isConfirmed(version) : words.isRefused(version) });
      }}
      onClose={onClose}
      onReload={() => void reload()}
    >
      <p>{policy.proposed.why}</p>
      <RuleList rules={policy.rules} />
      <p className="pb-subtle">{confirms ? words.confirmWhat : words.refuseWhat}</p>
      <ReasonField value={why} onChange={setWhy} help={words.whyHelp} />
    </CommandDialog>
  );
}
