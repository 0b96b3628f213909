import type { ListedProposal, Measure, Proposal } from '~/api/model';
import { t } from '~/texts';

const money = new Intl.NumberFormat(t.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

interface What {
  target: string;
  amount: { value: number; currency: string } | null;
  reviews: number;
}

/** "Withhold 12,480.00 EUR of M-8812". */
export function measureInWords(measure: Measure, { target, amount, reviews }: What): string {
  const sum = amount ? `${money.format(amount.value)} ${amount.currency}` : '';
  return t.enforcement.measures[measure]?.(target, sum, t.enforcement.reviewsOf(reviews)) ?? measure;
}

const whatOf = (proposal: Proposal | ListedProposal): What => ({
  target: proposal.target.label,
  amount: proposal.amount,
  reviews: 'reviewCount' in proposal ? proposal.reviewCount : proposal.reviews.length,
});

export const titleOf = (proposal: Proposal | ListedProposal): string =>
  measureInWords(proposal.action, whatOf(proposal));
export const inverseOf = (proposal: Proposal): string => measureInWords(proposal.inverse, whatOf(proposal));

/** Whether its order is still to go out, and nothing else is to be decided. */
export const waits = ({ state, order }: Proposal): boolean => (state === 'APPROVED' || state === 'UPHELD') && !order;

const PERIOD = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?.*)?$/;
const HOURS = 24;

/** "30 d" of an ISO 8601 duration; nothing of none. */
export function periodInWords(period: string): string | undefined {
  const [, days = '0', hours = '0'] = PERIOD.exec(period) ?? [];
  const all = Number(days) * HOURS + Number(hours);
  if (all === 0) return undefined;
  return all % HOURS === 0 ? `${all / HOURS}\u00a0d` : `${all}\u00a0h`;
}
