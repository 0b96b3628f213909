import type { CaseSubject, Measure, NewProposal, NoticeException, SubjectKind } from '~/api/model';

/** What can be done to whom; the service decides again. */
const FITS: Record<string, readonly SubjectKind[]> = {
  TERMINATE_ACCOUNT: ['MERCHANT'],
  DELETE_REVIEWS: ['MERCHANT', 'REVIEWER'],
  WITHHOLD_FUNDS: ['MERCHANT'],
  SUSPEND_ACCESS: ['STAFF'],
  REFER_TO_LEGAL: ['STAFF', 'MERCHANT', 'REVIEWER', 'PERSON', 'ORG'],
};

export const measuresFor = (kind: SubjectKind): Measure[] =>
  Object.keys(FITS).filter((measure) => FITS[measure]?.includes(kind)) as Measure[];

/** What somebody typed so far. */
export interface Draft {
  target: CaseSubject;
  action: Measure;
  amount: string;
  currency: string;
  reviews: string;
  reason: string;
  basis: string;
  facts: string;
  exception: NoticeException | '';
  exceptionReason: string;
}

export const reviewsIn = (text: string): string[] => [...new Set(text.split(/\s+/).filter(Boolean))];

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

export const amountIn = (text: string): number | undefined => {
  const plain = text.replaceAll(',', '').trim();
  return AMOUNT.test(plain) && Number(plain) > 0 ? Number(plain) : undefined;
};

/** Of ISO 4217; whether there is one of that code the service doesn't ask either. */
const CURRENCY = /^[A-Z]{3}$/;

export const isCurrency = (text: string): boolean => CURRENCY.test(text);

export const needsAmount = (action: Measure): boolean => action === 'WITHHOLD_FUNDS';
export const needsReviews = (action: Measure): boolean => action === 'DELETE_REVIEWS';
const TIP = 'dev.probity.tip.received.v1';

/** Whether nothing on the bill that whom it concerns may be told of speaks against them; that there was a tip is never told. */
export const needsFacts = ({ target }: Draft): boolean =>
  !target.bill?.lines.some(
    ({ family, decibans, evidence }) => decibans > 0 && family !== 'tips' && !evidence.some(({ type }) => type === TIP),
  );
export const hasNotice = (action: Measure): boolean => action === 'TERMINATE_ACCOUNT';

/** Whether everything is there that a proposal needs. */
export function isWhole(draft: Draft): boolean {
  return (
    draft.reason.trim() !== '' &&
    draft.basis.trim() !== '' &&
    (!needsFacts(draft) || draft.facts.trim() !== '') &&
    (!needsAmount(draft.action) || (amountIn(draft.amount) !== undefined && isCurrency(draft.currency))) &&
    (!needsReviews(draft.action) || reviewsIn(draft.reviews).length > 0) &&
    (draft.exception === '' || draft.exceptionReason.trim() !== '')
  );
}

export function proposalOf(draft: Draft): NewProposal {
  const value = amountIn(draft.amount);
  const exception = hasNotice(draft.action) && draft.exception;
  return {
    action: draft.action,
    target: draft.target.subject.id,
    reason: draft.reason.trim(),
    basis: draft.basis.trim(),
    facts: draft.facts.trim() || null,
    amount: needsAmount(draft.action) && value ? { value, currency: draft.currency } : null,
    reviews: needsReviews(draft.action) ? reviewsIn(draft.reviews) : null,
    exception: exception ? { kind: exception, reason: draft.exceptionReason.trim() } : null,
  };
}
