import { Link } from 'react-router';
import type { Subject } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { mayOpen, mayWork } from '~/app/roles';
import { NameOf } from '~/features/unmask/NameOf';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { fullDay } from '~/ui/format/time';
import { NewCase } from './NewCase';

/** Who or what this is, under the pseudonym; and the way to its case. */
export function SubjectHeader({ of }: { of: Subject }) {
  const me = useSignedIn();
  const { subject, cases, alertId } = of;
  const open = cases.find(({ state }) => state !== 'CLOSED');
  const facts = factsOf(of);
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
        <NameOf of={of} />
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
        {!open && !alertId && of.findings.length > 0 && mayWork(me) && <NewCase subject={subject} />}
      </div>
    </header>
  );
}

/** What is known of them, each thing once: the day a merchant opened says more than its age in the description. */
export function factsOf({ subject, ref, country, openedAt, peers }: Subject): string[] {
  const staff = subject.kind === 'STAFF';
  const facts = [
    !subject.description.startsWith(`${t.subject.kinds[subject.kind]}, `) && t.subject.kinds[subject.kind],
    openedAt ? subject.description.replace(/, open [^,]*$/, '') : subject.description,
    !staff && ref?.replace(/^\w+:/, '') !== subject.label ? ref : undefined,
    country,
    openedAt && t.subject.since(fullDay(new Date(openedAt))),
    peers && t.subject.peers[basisOf(peers.group)](peers.size),
  ];
  return [...new Set(facts.filter((fact): fact is string => Boolean(fact)))];
}

const ALL: Record<string, keyof typeof t.subject.peers> = {
  staff: 'everybody',
  merchants: 'allMerchants',
  merchant: 'allMerchants',
  person: 'allGoBetweens',
  reviewer: 'allReviewers',
  org: 'allOrganisations',
};

/** What makes them peers; scoring names a group by it: "seller-support/SZX", "seller-support", "staff", "merchants/sports", "merchants"; for rules "person". */
function basisOf(group: string): keyof typeof t.subject.peers {
  const all = ALL[group];
  if (all) return all;
  if (group.startsWith('merchants/')) return 'category';
  if (group.startsWith('team:')) return 'team';
  return group.includes('/') ? 'roleAndSite' : 'role';
}
