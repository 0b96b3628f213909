import { expect, it } from 'vitest';
import { heronSubject, merchantSubject } from '../../../test/fixtures/subjectPages';
import { boundedFamilies } from './bounded';
import { factsOf } from './SubjectHeader';

it('says what makes peers', () => {
  const last = (group: string) => factsOf({ ...heronSubject, peers: { group, size: 18 } }).at(-1);
  expect(last('seller-support/SZX')).toBe('18 peers by role and site');
  expect(last('seller-support')).toBe('18 peers by role');
  expect(last('staff')).toBe('18 peers, all staff');
  expect(last('merchants/sports')).toBe('18 peers by category');
  expect(last('merchants')).toBe('18 peers, all merchants');
  expect(last('merchant')).toBe('18 peers, all merchants');
  expect(last('person')).toBe('18 peers, all go-betweens');
  expect(last('reviewer')).toBe('18 peers, all reviewers');
  expect(last('team:t-4')).toBe('18 peers by team');
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

it('names the families that add less than their heaviest finding speaks for', () => {
  const heavy = { ...heronSubject.findings[0], family: 'broker', nowDecibans: 31, foundAt: '2026-11-22T10:00:00Z' };
  const findings = [...heronSubject.findings, heavy] as typeof heronSubject.findings;
  expect([...boundedFamilies(heronSubject)]).toEqual([]);
  expect([...boundedFamilies({ ...heronSubject, findings })]).toEqual([['broker', 31]]);
});

it('calls no family bounded by what was judged and no longer counts', () => {
  const heavy = { ...heronSubject.findings[0], family: 'broker', nowDecibans: 31, foundAt: '2026-11-22T10:00:00Z' };
  const judgements = [{ outcome: 'FALSE_ALARM' as const, at: '2026-11-22T12:00:00Z', case: null }];
  const findings = [heavy] as typeof heronSubject.findings;
  expect([...boundedFamilies({ ...heronSubject, findings, judgements })]).toEqual([]);
});
