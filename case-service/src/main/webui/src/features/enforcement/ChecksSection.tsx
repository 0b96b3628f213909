import { CheckIcon, HourglassHalfIcon, TimesIcon } from '@patternfly/react-icons';
import type { Proposal, ProposalCheck } from '~/api/model';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { periodInWords } from './words';

const words = t.enforcement.checks;

/** What the service holds against a measure before its order goes out: each rule, whether it is met, and what is still needed. */
export function ChecksSection({ proposal }: { proposal: Proposal }) {
  const { checks } = proposal;
  if (checks.length === 0) return null;
  return (
    <>
      <h3>
        {words.title}{' '}
        <span className="pb-subtle">{words.note(checks.filter(({ met }) => met).length, checks.length)}</span>
      </h3>
      <ul className="pb-checks">
        {checks.map((check) => (
          <li key={check.rule} data-met={check.met}>
            <Sign check={check} />
            <span>
              <Words check={check} proposal={proposal} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A will that can't be the reader's is the one thing that waiting doesn't mend. */
function Sign({ check: { rule, met } }: { check: ProposalCheck }) {
  const Icon = met ? CheckIcon : rule === 'OTHER_WILL' ? TimesIcon : HourglassHalfIcon;
  return (
    <>
      <Icon />
      <span className="pf-v6-screen-reader">{met ? words.met : words.open}</span>
    </>
  );
}

function Words({ check, proposal }: { check: ProposalCheck; proposal: Proposal }) {
  const { met, have, of, until } = check;
  switch (check.rule) {
    case 'WALL':
      return words.wall(proposal.case.ref);
    case 'OTHER_WILL':
      return met ? words.otherWill : words.yourWill;
    case 'APPROVALS':
      return words.approvals(have ?? 0, of ?? 1, proposal.amount !== null);
    case 'NO_APPEAL':
      return met ? words.noAppeal : words.appeal;
    case 'HOURLY_CAP':
      return met ? words.room(have ?? 0, of ?? 0) : words.full(of ?? 0);
    case 'NOTICE':
      return <Notice proposal={proposal} met={met} until={until} />;
  }
}

function Notice({ proposal: { notice }, met, until }: { proposal: Proposal; met: boolean; until: string | null }) {
  const period = periodInWords(notice.period);
  if (notice.exception) return words.exception(t.enforcement.exceptions[notice.exception]);
  if (!period) return words.noNotice;
  if (!until) return words.noticeBegins(period);
  return (
    <>
      {met ? words.noticeOver(period) : words.noticeRuns(period)} <Moment at={until} full />
    </>
  );
}
