import type { ListedProposal } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { ClockPill } from '~/ui/ClockCell';
import { percent, signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';
import { titleOf } from './words';

interface Props {
  items: readonly ListedProposal[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** Measures, one button each. */
export function ProposalList({ items, chosen, onChoose }: Props) {
  return (
    <ul className="pb-measures">
      {items.map((proposal) => (
        <li key={proposal.id}>
          <button
            type="button"
            data-id={proposal.id}
            aria-current={proposal.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(proposal.id)}
          >
            <Badge kind={proposal.target.kind} badge={proposal.target.badge} size={26} />
            <Line proposal={proposal} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Line({ proposal }: { proposal: ListedProposal }) {
  const me = useSignedIn();
  const { ref, inCase, proposedBy, proposedAt, posterior, totalDecibans, state, clock } = {
    ...proposal,
    inCase: proposal.case,
  };
  return (
    <span className="words">
      <strong>{titleOf(proposal)}</strong>
      <span className="pb-subtle">
        {ref} {t.enforcement.inCase} {inCase.ref}; {proposedBy.name}, <Moment at={proposedAt} />
      </span>
      <span>
        <span className="pb-state" data-state={state}>
          {t.enforcement.states[state]}
        </span>
        {posterior !== null && totalDecibans !== null && (
          <>
            {' '}
            <strong>{percent(posterior)}</strong>{' '}
            <span className="pb-subtle">
              {signed(totalDecibans)} {t.charts.unit}
            </span>
          </>
        )}
      </span>
      {clock && (
        <>
          <ClockPill clock={clock} />
          <span className="pb-subtle">
            {t.enforcement.cameIn} <Moment at={clock.startedAt} />
          </span>
        </>
      )}
      {proposedBy.id === me.user && state === 'PROPOSED' && <span className="pb-subtle">{t.enforcement.yours}</span>}
    </span>
  );
}
