import { Link } from 'react-router';
import type { Subject } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { mayOpen } from '~/app/roles';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { shortDay } from '~/ui/format/time';

/** Who or what this is, under the pseudonym; and the way to its case. */
export function SubjectHeader({ of }: { of: Subject }) {
  const me = useSignedIn();
  const { subject, cases, alertId, peers, openedAt, ref, country } = of;
  const open = cases.find(({ state }) => state !== 'CLOSED');
  const facts = [
    t.subject.kinds[subject.kind],
    subject.description,
    subject.kind === 'STAFF' ? undefined : ref?.replace(/^\w+:/, '') !== subject.label ? ref : undefined,
    country,
    openedAt && t.subject.since(shortDay(new Date(openedAt))),
    peers && t.subject.peers(peers.size, peers.group),
  ].filter((fact, index, all) => fact && all.indexOf(fact) === index);
  return (
    <header className="pb-page-head">
      <div className="pb-who large">
        <Badge kind={subject.kind} badge={subject.badge} size={40} />
        <div>
          <h1>{subject.label}</h1>
          <p className="pb-subtle">{facts.join('; ')}</p>
        </div>
      </div>
      <div className="pb-page-actions">
        {open && (
          <Link className="pf-v6-c-button pf-m-primary" to={`/cases/${open.id}`}>
            {t.subject.openCase(open.ref)}
          </Link>
        )}
        {!open && alertId && mayOpen(me, 'queue') && (
          <Link className="pf-v6-c-button pf-m-primary" to={`/queue?alert=${alertId}`}>
            {t.subject.openAlert}
          </Link>
        )}
      </div>
    </header>
  );
}
