import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { UnseenEscalations as Unseen } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { decides, hearsOfEscalations } from '~/app/roles';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { Unread } from '~/ui/states/Unread';

const EVERY_MINUTE = 60_000;
const words = t.casefile.unseen;

/** Escalated cases that wait for an answer out of the reader's sight: no live stream tells of those, so they are asked for anew. */
export function UnseenEscalations() {
  const me = useSignedIn();
  const unseen = useQuery({
    queryKey: keys.unseenEscalations,
    queryFn: async ({ signal }) => (await get<Unseen>('/escalations', {}, signal)).data,
    enabled: hearsOfEscalations(me),
    refetchInterval: EVERY_MINUTE,
  });
  if (unseen.isError && !unseen.data) return <Unread query={unseen} what={words.what} />;
  const { items, more } = unseen.data ?? { items: [], more: false };
  if (items.length === 0) return null;
  return (
    <section className="pb-unseen" aria-label={words.what}>
      <p>{decides(me) ? words.forApprovers : words.forAuditors}</p>
      <ul>
        {items.map(({ ref, at, byClock }) => (
          <li key={ref}>
            <Link to={`/cases/${ref}`}>{ref}</Link>{' '}
            <span className="pb-subtle">
              {byClock ? words.byClock : words.byHand} <Moment at={at} />
            </span>
          </li>
        ))}
        {more && <li className="pb-subtle">{words.more}</li>}
      </ul>
    </section>
  );
}
