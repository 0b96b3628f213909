import type { Route } from 'playwright-core';
import { casePage, openCase, timelinePage } from '../fixtures/cases';
import { asked, consultations, half } from '../fixtures/consultations';
import { dashboard } from '../fixtures/dashboard';
import { merchantDays } from '../fixtures/days';
import { backTests, bets, done, policies } from '../fixtures/detection';
import { summary as deskSummary, funds, preview, proposals } from '../fixtures/enforcement';
import { glassPage, unmaskingPage } from '../fixtures/glass';
import { graph } from '../fixtures/graph';
import { me } from '../fixtures/me';
import { alertDetail, alertPage, summary } from '../fixtures/queue';
import { checkpoint, logKey, recordPage } from '../fixtures/record';
import { contacts, ruleFiles, preview as rulePreview, versions } from '../fixtures/rules';
import { story } from '../fixtures/story';
import { activity, heronSubject, subjectPage } from '../fixtures/subjectPages';
import { watchedLooks, watchPage } from '../fixtures/watch';
import { exhibitDetail, exhibitPage, savedFilters, taskList } from '../fixtures/work';

export interface Answer {
  status?: number;
  body?: unknown;
  /** Never answers: for skeletons. */
  silent?: boolean;
}

/** Answers by path under /api/v1, the longest match first; "POST /path" for commands. */
export type Answers = Record<string, Answer>;

const STORY: Answers = {
  '/me': { body: me },
  '/escalations': { body: { items: [], more: false } },
  '/investigators': {
    body: {
      items: [
        { id: 'investigator', name: 'Investigator 07' },
        { id: 'investigator2', name: 'Investigator 02' },
      ],
    },
  },
  '/me/filters': { body: savedFilters },
  '/dashboard': { body: dashboard },
  '/queue/summary': { body: summary },
  '/alerts': { body: alertPage },
  '/alerts/:id': { body: alertDetail },
  '/cases': { body: casePage },
  '/cases/:id': { body: openCase },
  '/cases/:id/story': { body: story },
  '/cases/:id/graph': { body: graph },
  '/cases/:id/timeline': { body: timelinePage },
  '/subjects': { body: subjectPage },
  '/subjects/:id': { body: heronSubject },
  '/subjects/:id/activity': { body: activity },
  '/subjects/:id/days': { body: merchantDays },
  '/subjects/:id/explanations': { body: { tested: false, items: [] } },
  '/cases/:id/candidates': {
    body: {
      items: [
        { id: 'auditor', name: 'Auditor 01' },
        { id: 'investigator3', name: 'Investigator 03' },
      ],
    },
  },
  '/proposals': { body: proposals },
  '/proposals/summary': { body: deskSummary },
  '/proposals/:id': { body: funds },
  'POST /cases/:id/proposals/preview': { body: preview },
  '/break-glass': { body: glassPage },
  '/unmaskings': { body: unmaskingPage },
  '/consultations': { body: asked },
  '/consultations/:id': { body: half },
  '/cases/:id/consultations': { body: consultations },
  '/watch': { body: watchPage },
  '/watch/:id': { body: watchedLooks },
  '/cases/:id/record': { body: recordPage },
  '/cases/:id/evidence': { body: exhibitPage },
  '/cases/:id/evidence/E-1': { body: exhibitDetail },
  '/cases/:id/tasks': { body: taskList },
  '/record': { body: recordPage },
  '/record/checkpoint': { body: checkpoint },
  '/record/key': { body: logKey },
  '/detection/back-tests': { body: backTests },
  '/detection/back-tests/b-2': { body: done },
  '/detection/back-tests/b-1': { body: backTests.items[1] },
  '/detection/bets': { body: bets },
  '/detection/policies': { body: policies },
  '/detection/rules': { body: ruleFiles },
  '/detection/rules/contacts-then-removal.yml': { body: contacts },
  '/detection/rules/contacts-then-removal.yml/versions': { body: versions },
  'POST /detection/rules/preview': { body: rulePreview },
  '/search': { body: { items: [], moreCases: false } },
};

export const problem = (status: number, title: string, detail: string | null = null): Answer => ({
  status,
  body: {
    type: 'https://probity.dev/problems/x',
    title,
    status,
    detail,
    instance: '/',
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    errors: [],
  },
});

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export function answering(own: Answers): (route: Route) => Promise<void> {
  return async (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname.replace('/api/v1', '').replace(UUID, ':id');
    const name = request.method() === 'GET' ? path : `${request.method()} ${path}`;
    const answer = own[name] ?? STORY[name];
    if (answer?.silent) return;
    const { status = answer ? 200 : 404, body = {} } = answer ?? {};
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return route.fulfill({ status, contentType: type, headers: { ETag: '"3"' }, body: JSON.stringify(body) });
  };
}
