import type { Proposal } from '~/api/model';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';

type Delivery = NonNullable<Proposal['order']>['deliveries'][number];

const words = t.enforcement.detail;

/** Where the order went and what came back. */
export function OrderSection({ proposal: { order } }: { proposal: Proposal }) {
  if (!order) return null;
  return (
    <>
      <h3>
        {words.order}{' '}
        <span className="pb-subtle">
          <Moment at={order.orderedAt} full />
        </span>
      </h3>
      <ul className="pb-decided">
        {order.deliveries.map((delivery) => (
          <li key={delivery.place}>
            {delivery.place}: <Way delivery={delivery} />
          </li>
        ))}
        {order.receipts.map(({ id, result, detail, at }) => (
          <li key={id}>
            {words.receipts[result]}, <Moment at={at} full />
            {detail && `. ${detail}`}
          </li>
        ))}
      </ul>
      {order.receipts.length === 0 && <p className="pb-subtle">{words.noReceipt}</p>}
    </>
  );
}

function Way({ delivery: { sentAt, deadAt, tries, failure } }: { delivery: Delivery }) {
  if (sentAt) {
    return (
      <>
        {words.sent}, <Moment at={sentAt} full />
      </>
    );
  }
  return (
    <>
      {deadAt ? words.dead(tries) : words.trying(tries)}
      {failure && ` (${failure})`}
    </>
  );
}
