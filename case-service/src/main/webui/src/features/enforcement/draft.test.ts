import { describe, expect, it } from 'vitest';
import { openCase } from '../../../test/fixtures/cases';
import { amountIn, type Draft, isCurrency, isWhole, measuresFor, needsFacts, proposalOf, reviewsIn } from './draft';

const target = openCase.subjects[0];
if (!target) throw new Error('a case without subjects');
const draft: Draft = {
  target,
  action: 'REFER_TO_LEGAL',
  amount: '12',
  currency: 'EUR',
  reviews: 'RV-1',
  reason: ' why ',
  basis: ' rule ',
  facts: '',
  exception: 'LEGAL_ORDER',
  exceptionReason: 'a court',
};

describe('a draft of a proposal', () => {
  it('offers what goes with the subject', () => {
    expect(measuresFor('STAFF')).toEqual(['SUSPEND_ACCESS', 'REFER_TO_LEGAL']);
    expect(measuresFor('PERSON')).toEqual(['REFER_TO_LEGAL']);
  });
  it('reads amounts with at most two decimals', () => {
    expect(amountIn('12,480.5')).toBe(12480.5);
    for (const bad of ['', '0', '1.234', '-3', 'ten']) expect(amountIn(bad)).toBeUndefined();
  });
  it('takes any currency of three capital letters', () => {
    expect(['EUR', 'CHF'].every(isCurrency)).toBe(true);
    for (const bad of ['', 'EU', 'eur', 'E1R', 'EURO', 'EUR ']) expect(isCurrency(bad)).toBe(false);
    const funds: Draft = { ...draft, action: 'WITHHOLD_FUNDS' };
    expect([isWhole(funds), isWhole({ ...funds, currency: 'EU' })]).toEqual([true, false]);
    expect(isWhole({ ...draft, currency: 'EU' })).toBe(true);
  });
  it('reads ids of reviews, each once', () => expect(reviewsIn('a\n b\ta ')).toEqual(['a', 'b']));
  it('sends only what goes with the measure', () => {
    expect(proposalOf(draft)).toMatchObject({ amount: null, reviews: null, exception: null, reason: 'why' });
    const funds = proposalOf({ ...draft, action: 'WITHHOLD_FUNDS' });
    expect(funds.amount).toEqual({ value: 12, currency: 'EUR' });
  });
  it('says in somebody’s own words what was found where the bill has nothing to tell, a tip least of all', () => {
    const line = target.bill?.lines.find(({ decibans }) => decibans > 0);
    if (!target.bill || !line) throw new Error('a bill without evidence');
    const tipped: Draft = {
      ...draft,
      target: { ...target, bill: { ...target.bill, lines: [{ ...line, family: 'tips' }] } },
    };
    const byRule = { ...line, evidence: line.evidence.map((one) => ({ ...one, type: 'dev.probity.tip.received.v1' })) };
    expect(needsFacts({ ...draft, target: { ...target, bill: { ...target.bill, lines: [byRule] } } })).toBe(
      byRule.evidence.length > 0,
    );
    expect(needsFacts(draft)).toBe(false);
    for (const empty of [tipped, { ...draft, target: { ...target, bill: null } }]) {
      expect([needsFacts(empty), isWhole(empty), isWhole({ ...empty, facts: ' ' })]).toEqual([true, false, false]);
      expect(isWhole({ ...empty, facts: 'Reviews were bought' })).toBe(true);
    }
    expect(proposalOf(draft).facts).toBeNull();
  });
  it('is not whole without its amount, reviews or the reason of an exception', () => {
    expect(isWhole(draft)).toBe(true);
    expect(isWhole({ ...draft, action: 'WITHHOLD_FUNDS', amount: 'x' })).toBe(false);
    expect(isWhole({ ...draft, action: 'DELETE_REVIEWS', reviews: ' ' })).toBe(false);
    expect(isWhole({ ...draft, exceptionReason: '' })).toBe(false);
  });
});
