import type { Me } from '~/api/model';
import type { Page } from '~/app/roles';
import { approver, auditor, engineer, hr, lead, me, privacyOfficer } from '../fixtures/me';
import { problem } from './answers';
import type { View } from './views';

interface Door {
  path: string;
  /** What it asks the service for first. */
  asks: string;
  opens: Me;
  opensNot: Me;
}

/** Every page there is, with somebody who may open it and somebody who may not: a new one stands here, or the types say so. */
const DOORS: Record<Page, Door> = {
  dashboard: { path: '/dashboard', asks: '/dashboard', opens: lead, opensNot: me },
  queue: { path: '/queue', asks: '/alerts', opens: me, opensNot: privacyOfficer },
  enforcement: { path: '/enforcement', asks: '/proposals', opens: approver, opensNot: engineer },
  cases: { path: '/cases', asks: '/cases', opens: me, opensNot: engineer },
  subjects: { path: '/subjects', asks: '/subjects', opens: me, opensNot: hr },
  rules: { path: '/rules', asks: '/detection/rules', opens: engineer, opensNot: me },
  'back-tests': { path: '/back-tests', asks: '/detection/back-tests', opens: engineer, opensNot: me },
  policies: { path: '/policies', asks: '/detection/policies', opens: auditor, opensNot: me },
  unmask: { path: '/unmask', asks: '/unmaskings', opens: privacyOfficer, opensNot: me },
  consultations: { path: '/consultations', asks: '/consultations', opens: hr, opensNot: me },
  glass: { path: '/glass', asks: '/break-glass', opens: privacyOfficer, opensNot: me },
  watch: { path: '/watch', asks: '/watch', opens: auditor, opensNot: me },
  audit: { path: '/audit', asks: '/record', opens: auditor, opensNot: approver },
};

/** Each page where the service fails, and each to whom it is closed. */
export const FAILING: Record<string, View> = Object.fromEntries(
  Object.entries(DOORS).flatMap(([name, { path, asks, opens, opensNot }]) => [
    [
      `${name}-error`,
      {
        path,
        shows: 'text=Something went wrong on our side',
        answers: { '/me': { body: opens }, [asks]: problem(500, 'Internal error') },
      },
    ],
    [
      `${name}-forbidden`,
      { path, shows: 'text=Your role does not open this page', answers: { '/me': { body: opensNot } } },
    ],
  ]),
);
