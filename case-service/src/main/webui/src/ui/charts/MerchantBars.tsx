import './charts.css';
import { t } from '~/texts';
import { linear, marks, roundStep, type Scale } from './scale';
import { Triangle } from './Triangle';
import { useWidth } from './useWidth';

export interface TouchedMerchant {
  merchant: { id: string; label: string };
  merchantDays: number;
  unticketed: number;
  peersLow?: number | null;
  peersHigh?: number | null;
}

/** Merchants a person touched, most unusual first: days without a ticket, ticketed days, and the peers' span behind. */
export function MerchantBars({
  merchants,
  linkOf,
}: {
  merchants: readonly TouchedMerchant[];
  linkOf: (merchant: TouchedMerchant['merchant']) => React.ReactNode;
}) {
  const [ref, width] = useWidth<HTMLTableCellElement>(200);
  const most = Math.max(...merchants.flatMap(({ merchantDays, peersHigh }) => [merchantDays, peersHigh ?? 0]), 4);
  const x = linear([0, most * 1.06], [0, width]);
  const step = roundStep(most, 4);
  const at = marks(0, most, Math.max(1, step));
  return (
    <table className="pb-bars">
      <caption className="pf-v6-screen-reader">{t.subject.merchantsTouched}</caption>
      <colgroup>
        <col className="name" />
        <col />
        <col className="number" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="pf-v6-screen-reader">{t.subject.merchant}</span>
          </th>
          <th ref={ref} aria-hidden="true">
            <svg className="pb-svg" width={width} height="18" aria-hidden="true">
              {at.map((mark) => (
                <text key={mark} className="subtle" x={x(mark)} y="13" textAnchor={mark === 0 ? 'start' : 'middle'}>
                  {mark === at.at(-1) ? `${mark}\u00a0d` : mark}
                </text>
              ))}
            </svg>
          </th>
          <th scope="col">
            <span className="pf-v6-screen-reader">{t.subject.withoutTicket}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {merchants.map((row) => (
          <tr key={row.merchant.id}>
            <th scope="row">{linkOf(row.merchant)}</th>
            <td aria-hidden="true">
              <Bars row={row} x={x} width={width} at={at} />
            </td>
            <td className={row.unticketed > 0 ? 'against-text strong' : ''}>
              {row.unticketed > 0 && <Triangle side="against" />} {t.subject.of(row.unticketed, row.merchantDays)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bars({ row, x, width, at }: { row: TouchedMerchant; x: Scale; width: number; at: number[] }) {
  const open = x(row.unticketed);
  return (
    <svg className="pb-svg" width={width} height="27" aria-hidden="true">
      {at.map((mark) => (
        <line key={mark} className={mark === 0 ? 'axis' : 'ruler'} x1={x(mark)} x2={x(mark)} y1="0" y2="27" />
      ))}
      {row.peersHigh != null && row.peersHigh > 0 && (
        <rect
          x={x(row.peersLow ?? 0)}
          y="6"
          width={x(row.peersHigh) - x(row.peersLow ?? 0)}
          height="15"
          rx="1.5"
          fill="var(--pb-peers-soft)"
        />
      )}
      {row.unticketed > 0 && (
        <rect className="against-substantial" x="0" y="8" width={Math.max(open, 2)} height="11" rx="1.5" />
      )}
      {row.merchantDays > row.unticketed && (
        <rect
          x={open}
          y="8"
          width={x(row.merchantDays - row.unticketed)}
          height="11"
          rx="1.5"
          fill="var(--pb-own-soft)"
        />
      )}
    </svg>
  );
}
