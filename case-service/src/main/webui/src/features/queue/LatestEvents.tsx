import { Link } from 'react-router';
import type { CaseLink, EventLine } from '~/api/model';
import { t } from '~/texts';
import { EventIcon } from '~/ui/EventIcon';
import { Moment } from '~/ui/Moment';

const SHOWN = 3;

/** The newest events that the bill rests on, in words. */
export function LatestEvents({
  events,
  count,
  inCase,
}: {
  events: readonly EventLine[];
  count: number;
  inCase: CaseLink | null;
}) {
  const words = t.queue.drawer;
  return (
    <section>
      <h3>{words.latest}</h3>
      {events.length === 0 && <p className="pb-subtle">{words.none}</p>}
      <ul className="pb-events">
        {events.slice(0, SHOWN).map((event) => (
          <li key={`${event.at}${event.title}`}>
            <Moment at={event.at} />
            <EventIcon kind={event.kind} />
            <div>
              {event.title}
              {event.note && <div className="pb-subtle">{event.note}</div>}
            </div>
          </li>
        ))}
      </ul>
      {count > SHOWN &&
        (inCase ? (
          <Link className="pb-small" to={`/cases/${inCase.id}`}>
            {words.all(count, inCase.ref)}
          </Link>
        ) : (
          <p className="pb-subtle">{words.all(count, undefined)}</p>
        ))}
    </section>
  );
}
