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
        <Ways deliveries={order.deliveries} />
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

/** Where the notice of it went, and that nothing comes of it. */
export function NoticeSection({ proposal: { notice } }: { proposal: Proposal }) {
  return notice.sent.map(({ id, takenBack, deliveries }) => (
    <div key={id}>
      <h3>{takenBack ? words.noticeTakenBack : words.noticeGiven}</h3>
      <ul className="pb-decided">
        <Ways deliveries={deliveries} />
      </ul>
    </div>
  ));
}

function Ways({ deliveries }: { deliveries: readonly Delivery[] }) {
  return deliveries.map((delivery) => (
    <li key={delivery.place}>
      {delivery.place}: <Way delivery={delivery} />
    </li>
  ));
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
