import { t } from '~/texts';
import { shownBill, type WeighedBill } from '../format/bill';
import { signed } from '../format/decibans';
import { Triangle } from './Triangle';

/** "▲ against +60 ▼ for −6". */
export function BillBalance({ bill, words = false }: { bill: WeighedBill; words?: boolean }) {
  const shown = shownBill(bill);
  return (
    <span className="pb-balance">
      <span className="against-text">
        <Triangle side="against" size={8} /> {words && `${t.charts.against} `}
        {signed(shown.against)}
      </span>{' '}
      <span className="for-text">
        <Triangle side="for" size={8} /> {words && `${t.charts.inFavour} `}
        {signed(shown.for)}
      </span>
    </span>
  );
}
