import { idOf } from '../fixtures/build';
import { caseByGlass, closedCase, explained } from '../fixtures/cases';
import { denseCase, denseStory } from '../fixtures/dense';
import { proposals } from '../fixtures/enforcement';
import { admin, approver, auditor, engineer, integrator, newcomer, privacyOfficer } from '../fixtures/me';
import { emptyPage } from '../fixtures/queue';
import { boundedSubject, fadingSubject, judgedSubject, merchantSubject, movedSubject } from '../fixtures/subjectPages';
import { type Answers, problem } from './answers';

export interface View {
  path: string;
  /** Something that only this view shows. */
  shows: string;
  answers?: Answers;
}

const PREVIEW = `/queue?alert=${idOf('alert Amber Heron')}`;
const CASE = `/cases/${idOf('C-1042')}`;
const SUBJECT = `/subjects/${idOf('Amber Heron')}`;

/** Pages as people use them: looked at in both themes and four widths. */
export const PAGES: Record<string, View> = {
  list: { path: '/queue', shows: '.pb-queue-table' },
  queue: { path: PREVIEW, shows: '.pb-drawer .pb-waterfall' },
  case: { path: CASE, shows: '.pb-lanes' },
  'case-dense': {
    path: CASE,
    shows: '.pb-lanes',
    answers: { '/cases/:id': { body: denseCase }, '/cases/:id/story': { body: denseStory } },
  },
  subject: { path: SUBJECT, shows: '.pb-findings' },
  cases: { path: '/cases', shows: '.pb-list' },
  subjects: { path: '/subjects', shows: '.pb-list' },
  enforcement: { path: '/enforcement', shows: '.pb-measure', answers: { '/me': { body: approver } } },
  audit: { path: '/audit', shows: '.pb-record', answers: { '/me': { body: auditor } } },
};

/** What stands in a page's place, and its less common faces: looked at once. */
export const STATES: Record<string, View> = {
  'signed-out': { path: '/queue', shows: 'text=Sign in to Probity', answers: { '/me': problem(401, 'Not signed in') } },
  left: { path: '/?state=9b1c', shows: 'text=You are signed out', answers: { '/me': problem(401, 'Not signed in') } },
  unreachable: {
    path: '/queue',
    shows: 'text=Something went wrong on our side',
    answers: { '/me': problem(500, 'Internal error') },
  },
  'first-run': { path: '/queue', shows: 'text=This is a told story.', answers: { '/me': { body: newcomer } } },
  forbidden: {
    path: '/queue',
    shows: 'text=./probity send FILE',
    answers: { '/me': { body: integrator } },
  },
  'forbidden-admin': {
    path: '/',
    shows: 'text=Roles come from the sign-in provider',
    answers: { '/me': { body: admin } },
  },
  'privacy-home': { path: '/', shows: '.pb-wishes', answers: { '/me': { body: privacyOfficer } } },
  'glass-list': { path: '/glass', shows: '.pb-glass', answers: { '/me': { body: privacyOfficer } } },
  'unmask-empty': {
    path: '/unmask',
    shows: 'text=Nothing to decide',
    answers: { '/me': { body: privacyOfficer }, '/unmaskings': { body: emptyPage } },
  },
  'glass-empty': {
    path: '/glass',
    shows: 'text=Nobody has looked at a case of others',
    answers: { '/me': { body: auditor }, '/break-glass': { body: emptyPage } },
  },
  'case-by-glass': {
    path: CASE,
    shows: 'text=This case is not yours',
    answers: { '/cases/:id': { body: caseByGlass } },
  },
  'cases-none': {
    path: '/cases',
    shows: 'text=No case is yours',
    answers: { '/me': { body: auditor }, '/cases': { body: emptyPage } },
  },
  'forbidden-engineer': { path: '/cases', shows: 'text=Go to subjects', answers: { '/me': { body: engineer } } },
  'approver-home': { path: '/', shows: '.pb-measure', answers: { '/me': { body: approver } } },
  'queue-loading': { path: '/queue', shows: '.pb-skeleton', answers: { '/alerts': { silent: true } } },
  'queue-empty': { path: '/queue', shows: 'text=No open alerts', answers: { '/alerts': { body: emptyPage } } },
  'queue-no-match': {
    path: '/queue?kind=ORG',
    shows: 'text=No alert matches',
    answers: { '/alerts': { body: emptyPage } },
  },
  'queue-error': {
    path: '/queue',
    shows: 'text=Something went wrong on our side',
    answers: { '/alerts': problem(500, 'Internal error') },
  },
  'case-missing': {
    path: CASE,
    shows: 'text=Nothing to see here',
    answers: { '/cases/:id': problem(404, 'Not found') },
  },
  'case-closed': {
    path: CASE,
    shows: 'text=Closed by Investigator 07',
    answers: { '/cases/:id': { body: closedCase } },
  },
  'case-explained': { path: CASE, shows: 'text=ruled out', answers: { '/cases/:id': { body: explained } } },
  'case-story-error': {
    path: CASE,
    shows: 'text=Probity is busy',
    answers: { '/cases/:id/story': problem(503, 'Busy') },
  },
  'case-evidence': { path: `${CASE}?tab=evidence&family=purpose`, shows: 'text=All evidence' },
  'case-exhibits': { path: `${CASE}?tab=evidence`, shows: 'text=Answer of the bank.pdf' },
  'case-exhibit': { path: `${CASE}?tab=evidence&exhibit=E-1`, shows: 'text=the hash matches' },
  'case-exhibits-none': {
    path: `${CASE}?tab=evidence`,
    shows: 'text=Nothing was kept yet',
    answers: { '/cases/:id/evidence': { body: emptyPage } },
  },
  'case-tasks': { path: `${CASE}?tab=tasks`, shows: 'text=Hear the person' },
  'case-tasks-error': {
    path: `${CASE}?tab=tasks`,
    shows: 'text=Probity is busy',
    answers: { '/cases/:id/tasks': problem(503, 'Busy') },
  },
  'case-payments': { path: `${CASE}?tab=evidence&family=payment`, shows: 'text=with G-31' },
  'case-notes': { path: `${CASE}?tab=notes`, shows: 'text=Add a note' },
  'case-decisions': { path: `${CASE}?tab=decisions`, shows: '.pb-measures' },
  'desk-appeal': {
    path: `/enforcement?view=appeals&proposal=${proposals.items[1]?.id}`,
    shows: 'text=Decide the appeal…',
    answers: { '/me': { body: approver } },
  },
  'desk-order': {
    path: `/enforcement?view=all&proposal=${proposals.items[2]?.id}`,
    shows: 'text=given up after 15 tries',
    answers: { '/me': { body: approver } },
  },
  'desk-empty': {
    path: '/enforcement',
    shows: 'text=Nothing waits for you',
    answers: { '/me': { body: approver }, '/proposals': { body: emptyPage } },
  },
  'desk-error': {
    path: '/enforcement',
    shows: 'text=Something went wrong on our side',
    answers: { '/me': { body: approver }, '/proposals': problem(500, 'Internal error') },
  },
  'case-record': { path: `${CASE}?tab=record`, shows: 'text=no. 1,204, checkpoint of' },
  'audit-no-match': {
    path: '/audit?what=READS',
    shows: 'text=No entry matches',
    answers: { '/me': { body: auditor }, '/record': { body: emptyPage } },
  },
  'subject-judged': {
    path: SUBJECT,
    shows: 'text=The bill starts over',
    answers: { '/subjects/:id': { body: judgedSubject } },
  },
  'subject-moved': {
    path: SUBJECT,
    shows: 'text=Queue and cases show +14 dB',
    answers: { '/subjects/:id': { body: movedSubject } },
  },
  'subject-bounded': {
    path: SUBJECT,
    shows: '.pb-bounded',
    answers: { '/subjects/:id': { body: boundedSubject } },
  },
  'subject-fading': {
    path: SUBJECT,
    shows: '.pb-over-time',
    answers: { '/subjects/:id': { body: fadingSubject } },
  },
  merchant: {
    path: SUBJECT,
    shows: 'text=Scoring does not answer',
    answers: { '/subjects/:id': { body: merchantSubject } },
  },
  'activity-error': {
    path: SUBJECT,
    shows: 'text=Scoring does not answer',
    answers: { '/subjects/:id/activity': problem(503, 'Scoring does not answer', 'Activity is kept there.') },
  },
  nowhere: { path: '/nowhere', shows: 'text=Nothing to see here' },
};
