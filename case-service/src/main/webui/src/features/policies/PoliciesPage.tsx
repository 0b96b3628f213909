import './policies.css';
import '~/ui/head.css';
import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { Policy, PolicyAct } from '~/api/detection';
import { useSignedIn } from '~/app/MeContext';
import { makesPolicy } from '~/app/roles';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { PageColumn } from '~/ui/PageColumn';
import { Answered } from '~/ui/states/Answered';
import { Empty } from '~/ui/states/Nothing';
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
  return (
    <PageColumn
      title={words.title}
      beside={
        makesPolicy(me) &&
        query.data && (
          <Button size="sm" className="pb-at-end" onClick={() => setProposing(true)}>
            {words.propose}
          </Button>
        )
      }
      what={words.what}
    >
      <Answered query={query} rows={6} height={60}>
        {() =>
          policies.length === 0 ? (
            <Empty title={words.empty.title}>{words.empty.body}</Empty>
          ) : (
            <ol className="pb-policies">
              {policies.map((policy) => (
                <Version
                  key={policy.version}
                  policy={policy}
                  inForce={policy === inForce}
                  own={policy.proposed.by === me.subject}
                  onAsk={makesPolicy(me) ? (outcome) => setAsked({ policy, outcome }) : undefined}
                />
              ))}
            </ol>
          )
        }
      </Answered>
      {proposing && (
        <ProposeDialog rules={inForce?.rules ?? []} etag={query.data?.etag} onClose={() => setProposing(false)} />
      )}
      {asked && <DecisionDialog {...asked} etag={query.data?.etag} onClose={() => setAsked(undefined)} />}
    </PageColumn>
  );
}

interface VersionProps {
  policy: Policy;
  inForce: boolean;
  /** The reader proposed it: somebody else confirms it. */
  own: boolean;
  onAsk: ((outcome: Asked['outcome']) => void) | undefined;
}

function Version({ policy, inForce, own, onAsk }: VersionProps) {
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
            {own ? (
              <span className="pb-subtle">{words.own}</span>
            ) : (
              <Button
                size="sm"
                variant="secondary"
                onClick={() => onAsk('CONFIRMED')}
                aria-label={words.confirmTitle(version)}
              >
                {words.confirm}
              </Button>
            )}
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
