import type { Proposal } from '~/api/model';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';

const words = t.enforcement.detail;

/** Who contests it, why, and how that was decided. */
export function AppealSection({ proposal: { appeal } }: { proposal: Proposal }) {
  if (!appeal) return null;
  const { appellant, grounds, receivedAt, ruling } = appeal;
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
        <p className="pb-subtle">{words.waits}</p>
      )}
    </>
  );
}
