import { expect, it } from 'vitest';
import { openCase } from '../../../test/fixtures/cases';
import { itemsOf } from './EvidenceTab';

it('tells with whom a payment or contact is, where a go-between of the case has part in it', () => {
  const subjects = openCase.subjects.map((one) => ({
    ...one,
    bill: one.bill && {
      ...one.bill,
      lines: one.bill.lines.map((line) => ({
        ...line,
        evidence: line.evidence.map((event) => ({
          ...event,
          type: line.family === 'payment' ? 'dev.probity.payment.observed.v1' : event.type,
        })),
      })),
    },
  }));
  const paid = itemsOf({ subjects }).filter(({ event }) => event.eventId === 'payment-1');
  expect(paid.map((item) => `${item.subject.label} with ${item.with?.label}`).sort()).toEqual([
    'Amber Heron with G-31',
    'G-31 with undefined',
  ]);
  const others = itemsOf({ subjects }).filter(({ event }) => event.type === 'dev.probity.staff.access.v1');
  expect(others.every((item) => item.with === undefined)).toBe(true);
});
