import { expect, it } from 'vitest';
import { openCase } from '../../../test/fixtures/cases';
import { itemsOf } from './EvidenceTab';

it('tells with whom a payment is, where a go-between of the case has part in it', () => {
  const items = itemsOf(openCase);
  const paid = items.filter(({ event }) => event.eventId === 'payment-1');
  expect(paid.map((item) => `${item.subject.label} with ${item.with?.label}`).sort()).toEqual([
    'Amber Heron with G-31',
    'G-31 with undefined',
  ]);
  const looks = items.filter(({ event }) => event.type === 'dev.probity.staff.access.v1');
  expect(looks.map((item) => item.with)).toEqual(looks.map(() => undefined));
});
