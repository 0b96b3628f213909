import type { Proposal } from '~/api/model';
import { useCase } from '~/features/casefile/queries';
import { t } from '~/texts';
import { Waterfall } from '~/ui/charts/Waterfall';
import { Answered } from '~/ui/states/Answered';
import { Unread } from '~/ui/states/Unread';

const words = t.enforcement.detail;

/** The bill of whom it is against, as the case shows it now; that it isn't there is said, for somebody decides by it. */
export function TargetBill({ proposal }: { proposal: Proposal }) {
  const casefile = useCase(proposal.case.id);
  const { id, label } = proposal.target;
  return (
    <>
      <h3>{words.billNow(label)}</h3>
      {casefile.isError && !casefile.data ? (
        <Unread query={casefile} what={words.billNow(label)} />
      ) : (
        <Answered query={casefile} rows={4} height={24}>
          {({ subjects }) => {
            const bill = subjects.find(({ subject }) => subject.id === id)?.bill;
            return bill ? <Waterfall bill={bill} /> : <p className="pb-subtle">{words.noBillNow(label)}</p>;
          }}
        </Answered>
      )}
    </>
  );
}
