import type { Proposal } from '~/api/model';
import { useCase } from '~/features/casefile/queries';
import { t } from '~/texts';
import { Waterfall } from '~/ui/charts/Waterfall';

/** The bill of whom it is against, as the case shows it now; nothing where the case can't be read. */
export function TargetBill({ proposal }: { proposal: Proposal }) {
  const casefile = useCase(proposal.case.id);
  const bill = casefile.data?.subjects.find(({ subject }) => subject.id === proposal.target.id)?.bill;
  if (!bill) return null;
  return (
    <>
      <h3>{t.enforcement.detail.billNow(proposal.target.label)}</h3>
      <Waterfall bill={bill} />
    </>
  );
}
