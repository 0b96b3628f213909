import { expect, it } from 'vitest';
import { heronSubject, merchantSubject } from '../../../test/fixtures/subjectPages';
import { factsOf } from './SubjectHeader';

it('says what makes peers', () => {
  const last = (group: string) => factsOf({ ...heronSubject, peers: { group, size: 18 } }).at(-1);
  expect(last('seller-support/SZX')).toBe('18 peers by role and site');
  expect(last('seller-support')).toBe('18 peers by role');
  expect(last('staff')).toBe('18 peers, all staff');
  expect(last('merchants/sports')).toBe('18 peers by category');
  expect(last('merchants')).toBe('18 peers, all merchants');
});

it('says once that someone is staff, profile or not', () => {
  const subject = { ...heronSubject.subject, description: 'Staff, no profile yet' };
  expect(
    factsOf({ ...heronSubject, subject })
      .join('; ')
      .match(/Staff/g),
  ).toHaveLength(1);
});

it('says once, and with its year, since when a merchant is open', () => {
  const subject = { ...merchantSubject.subject, description: 'Sports, open 4 y' };
  const facts = factsOf({ ...merchantSubject, subject, country: 'GB', openedAt: '2022-04-20T10:00:00Z' }).join('; ');
  expect(facts).toMatch(/^Merchant; Sports; .*GB; open since 20 Apr 2022/);
  expect(facts.match(/open/g)).toHaveLength(1);
});
