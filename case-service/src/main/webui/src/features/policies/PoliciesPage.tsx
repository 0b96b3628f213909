import './policies.css';
import '~/ui/head.css';
import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { Policy, PolicyAct } from '~/api/detection';
import { useSignedIn } from '~/app/MeContext';
import { makesPolicy } from '~/app/roles';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { ErrorState } from '~/ui/states/ErrorState';
import { Empty } from '~/ui/states/Nothing';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useTitle } from '~/ui/useTitle';
import { DecisionDialog } from './DecisionDialog';
import { ProposeDialog } from './ProposeDialog';
import { usePolicies } from './queries';
import { RuleList } from './RuleList';

const words = t.policies;

interface Asked {
  policy: Policy;
  outcome: 'CONFIRMED' | 'REFUSED';
}

/** What may be watched of whom: in force, proposed, and before. */
export default function PoliciesPage() {
  useTitle(words.title);
  const me = useSignedIn();
  const query = usePolicies();
  const [proposing, setProposing] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const policies = query.data?.data.items ?? [];
  const inForce = policies.find(({ state }) => state === 'CONFIRMED');
  const body = () => {
    if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    if (!query.data) return <SkeletonRows rows={6} height={60} />;
    if (policies.length === 0) return <Empty title={words.empty.title}>{words.empty.body}</Empty>;
    return (
      <ol className="pb-policies">
        {policies.map((policy) => (
          <Version
            key={policy.version}
            policy={policy}
            inForce={policy === inForce}
            onAsk={makesPolicy(me) ? (outcome) => setAsked({ policy, outcome }) : undefined}
          />
        ))}
      </ol>
    );
  };
  return (
    <div className="pb-column">
      <div className="pb-head">
        <div className="pb-head-row">
          <h1>{words.title}</h1>
          {makesPolicy(me) && query.data && (
            <Button size="sm" className="pb-at-end" onClick={() => setProposing(true)}>
              {words.propose}
            </Button>
          )}
        </div>
        <p className="pb-subtle">{words.what}</p>
      </div>
      <div className="pb-scroll">{body()}</div>
      {proposing && (
        <ProposeDialog rules={inForce?.rules ?? []} etag={query.data?.etag} onClose={() => setProposing(false)} />
      )}
      {asked && <DecisionDialog {...asked} etag={query.data?.etag} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

interface VersionProps {
  policy: Policy;
  inForce: boolean;
  onAsk: ((outcome: Asked['outcome']) => void) | undefined;
}

function Version({ policy, inForce, onAsk }: VersionProps) {
  const { version, state, rules, proposed, decided } = policy;
  const [open, setOpen] = useState(inForce || state === 'PROPOSED');
  return (
    <li aria-label={words.version(version)}>
      <div className="pb-section-head">
        <h2>
          {words.version(version)}{' '}
          <span className="pb-state" data-state={inForce ? 'INVESTIGATING' : undefined}>
            {inForce ? words.inForce : words.states[state]}
          </span>
        </h2>
        {state === 'PROPOSED' && onAsk && (
          <span className="acts">
            <Button
              size="sm"
              variant="secondary"
              onClick={() => onAsk('CONFIRMED')}
              aria-label={words.confirmTitle(version)}
            >
              {words.confirm}
            </Button>
            <Button
              size="sm"
              variant="secondary"
              onClick={() => onAsk('REFUSED')}
              aria-label={words.refuseTitle(version)}
            >
              {words.refuse}
            </Button>
          </span>
        )}
      </div>
      <Act what={words.proposed} act={proposed} />
      {decided && <Act what={state === 'REFUSED' ? words.refused : words.confirmed} act={decided} />}
      <button type="button" className="pb-link pb-small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.rules(rules.length)}
      </button>
      {open && <RuleList rules={rules} />}
    </li>
  );
}

function Act({ what, act }: { what: string; act: PolicyAct }) {
  return (
    <p>
      {what} <Moment at={act.at} full />: {act.why}
    </p>
  );
}
