import type { Appeal, Proposal } from '~/api/model';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';

const words = t.enforcement.detail;

/** Who contests it, why, and how that was decided: all appeals, the first first. */
export function AppealSection({ proposal }: { proposal: Proposal }) {
  const { appeals, appealsUntil, actions, reverses, state } = proposal;
  const bySomebodyElse = (appealsUntil !== null || (state === 'APPROVED' && !reverses)) && !actions.includes('APPEAL');
  return (
    <>
      {appeals.map((appeal) => (
        <One key={appeal.filedAt} appeal={appeal} against={proposal} />
      ))}
      {appealsUntil && (
        <p className="pb-subtle">
          {words.appealsUntil} <Moment at={appealsUntil} full />.
        </p>
      )}
      {bySomebodyElse && <p className="pb-subtle">{words.appealElse}</p>}
    </>
  );
}

function One({ appeal, against }: { appeal: Appeal; against: Proposal }) {
  const { appellant, grounds, receivedAt, ruling } = appeal;
  const by = against.state === 'REVERSED' ? against.reversedBy : null;
  return (
    <>
      <h3>
        {words.appeal}{' '}
        <span className="pb-subtle">
          {words.appealBy(appellant, '')}
          <Moment at={receivedAt} full />
        </span>
      </h3>
      <blockquote>{grounds}</blockquote>
      {ruling ? (
        <p>
          {t.enforcement.rulings[ruling.outcome]}: {ruling.by.name}, <Moment at={ruling.at} full />. {ruling.reason}
        </p>
      ) : (
        <p className={by ? undefined : 'pb-subtle'}>{by ? words.settled(by.ref) : words.waits}</p>
      )}
    </>
  );
}
