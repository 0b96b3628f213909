import { idOf } from '../fixtures/build';
import { caseByGlass, closedCase, escalatedCase, explained } from '../fixtures/cases';
import { fewDecisions, narrowed, tooFew } from '../fixtures/dashboard';
import { goBetween, merchantWithDays, noDays } from '../fixtures/days';
import { denseCase, denseStory } from '../fixtures/dense';
import { onHistory } from '../fixtures/detection';
import { appealed, carriedOut, funds, proposals } from '../fixtures/enforcement';
import { admin, approver, auditor, engineer, hr, integrator, lead, newcomer, privacyOfficer } from '../fixtures/me';
import { alertPage, emptyPage } from '../fixtures/queue';
import { faulty } from '../fixtures/rules';
import { boundedSubject, fadingSubject, judgedSubject, movedSubject, subjectPage } from '../fixtures/subjectPages';
import { nothingWatched } from '../fixtures/watch';
import { type Answers, problem } from './answers';

export interface View {
  path: string;
  /** Something that only this view shows. */
  shows: string;
  answers?: Answers;
}

const PREVIEW = `/queue?alert=${idOf('alert Amber Heron')}`;
const RULE = '/rules/contacts-then-removal.yml';
const CASE = `/cases/${idOf('C-1042')}`;
const HALF = '/consultations/5b0d5f0e-6f0e-4c1b-9d65-1d2f3a4b5c01';
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
  'case-escalated': {
    path: CASE,
    shows: 'text=who hears the person?',
    answers: { '/cases/:id': { body: escalatedCase } },
  },
  subject: { path: SUBJECT, shows: '.pb-findings' },
  merchant: { path: SUBJECT, shows: '.pb-day-lanes', answers: { '/subjects/:id': { body: merchantWithDays } } },
  'go-between': { path: SUBJECT, shows: '.pb-day-lanes', answers: { '/subjects/:id': { body: goBetween } } },
  cases: { path: '/cases', shows: '.pb-list' },
  subjects: { path: '/subjects', shows: '.pb-list' },
  enforcement: {
    path: `/enforcement?proposal=${funds.id}`,
    shows: '.pb-measure',
    answers: { '/me': { body: approver } },
  },
  watch: { path: '/watch?view=all', shows: '.pb-watch', answers: { '/me': { body: auditor } } },
  audit: { path: '/audit', shows: '.pb-record', answers: { '/me': { body: auditor } } },
  rules: { path: '/rules', shows: '.pb-rules', answers: { '/me': { body: engineer } } },
  'rule-file': {
    path: RULE,
    shows: '.cm-content >> text=reviewer_contact_seen',
    answers: { '/me': { body: engineer } },
  },
  'back-tests': { path: '/back-tests', shows: '.pb-samples', answers: { '/me': { body: engineer } } },
  'rules-on-history': {
    path: '/back-tests?test=b-9',
    shows: '.pb-rules-on-past article >> nth=1',
    answers: { '/me': { body: engineer }, '/detection/back-tests/b-9': { body: onHistory } },
  },
  policies: { path: '/policies', shows: '.pb-policies', answers: { '/me': { body: privacyOfficer } } },
  'case-notes': { path: `${CASE}?tab=notes`, shows: 'text=Add a note' },
  'case-decisions': { path: `${CASE}?tab=decisions`, shows: '.pb-measures' },
  'desk-appeal': {
    path: `/enforcement?view=appeals&proposal=${appealed.id}`,
    shows: 'text=Decide the appeal…',
    answers: { '/me': { body: approver }, '/proposals/:id': { body: appealed } },
  },
  glass: { path: '/glass', shows: '.pb-glass', answers: { '/me': { body: privacyOfficer } } },
  'case-graph': { path: `${CASE}?tab=graph`, shows: 'svg.pb-graph' },
  unmask: { path: '/unmask', shows: '.pb-wishes', answers: { '/me': { body: privacyOfficer } } },
  consultations: { path: '/consultations', shows: '.pb-asked', answers: { '/me': { body: hr } } },
  half: {
    path: HALF,
    shows: '.pb-half',
    answers: { '/me': { body: hr } },
  },
  dashboard: { path: '/dashboard', shows: '.pb-figures', answers: { '/me': { body: lead } } },
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
  'hr-home': { path: '/', shows: '.pb-asked', answers: { '/me': { body: hr } } },
  'hr-nothing': {
    path: '/consultations',
    shows: 'text=Nothing is asked',
    answers: { '/me': { body: hr }, '/consultations': { body: emptyPage } },
  },
  decisions: { path: `${CASE}?tab=decisions`, shows: '.pb-offices li' },
  'watch-empty': {
    path: '/watch',
    shows: 'text=Nothing to look into',
    answers: { '/me': { body: auditor }, '/watch': { body: nothingWatched } },
  },
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
  'forbidden-engineer': { path: '/cases', shows: 'text=Go to rules', answers: { '/me': { body: engineer } } },
  'auditor-home': { path: '/', shows: '.pb-watch', answers: { '/me': { body: auditor } } },
  'approver-home': { path: '/', shows: '.pb-measures li', answers: { '/me': { body: approver } } },
  'queue-loading': { path: '/queue', shows: '.pb-skeleton', answers: { '/alerts': { silent: true } } },
  'queue-empty': { path: '/queue', shows: 'text=No open alerts', answers: { '/alerts': { body: emptyPage } } },
  'queue-no-match': {
    path: '/queue?kind=ORG',
    shows: 'text=No alert matches',
    answers: { '/alerts': { body: emptyPage } },
  },
  'queue-names-left-out': {
    path: '/queue?q=am',
    shows: 'text=type more of the name',
    answers: { '/alerts': { body: { ...alertPage, namesLeftOut: true } } },
  },
  'cases-names-left-out': {
    path: '/cases?q=am',
    shows: 'text=type more of the name',
    answers: { '/cases': { body: { ...emptyPage, namesLeftOut: true } } },
  },
  'subjects-names-left-out': {
    path: '/subjects?q=am',
    shows: 'text=type more of the name',
    answers: { '/subjects': { body: { ...subjectPage, namesLeftOut: true } } },
  },
  'desk-names-left-out': {
    path: '/enforcement?q=am',
    shows: 'text=type more of the name',
    answers: { '/me': { body: approver }, '/proposals': { body: { ...proposals, namesLeftOut: true } } },
  },
  'subjects-empty': { path: '/subjects', shows: 'text=No subjects yet', answers: { '/subjects': { body: emptyPage } } },
  'subject-missing': {
    path: SUBJECT,
    shows: 'text=Nothing to see here',
    answers: { '/subjects/:id': problem(404, 'Not found') },
  },
  'half-missing': {
    path: HALF,
    shows: 'text=Nothing to see here',
    answers: { '/me': { body: hr }, '/consultations/:id': problem(404, 'Not found') },
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
  'desk-order': {
    path: `/enforcement?view=all&proposal=${carriedOut.id}`,
    shows: 'text=given up after 15 tries',
    answers: { '/me': { body: approver }, '/proposals/:id': { body: carriedOut } },
  },
  'dashboard-few': {
    path: '/dashboard',
    shows: 'text=how far it is can’t be told',
    answers: { '/me': { body: lead }, '/dashboard': { body: fewDecisions } },
  },
  'dashboard-narrowed': {
    path: '/dashboard?country=IE',
    shows: 'text=a day, 28 d, all staff',
    answers: { '/me': { body: lead }, '/dashboard': { body: narrowed } },
  },
  'dashboard-too-few': {
    path: '/dashboard?country=IE&role=Search+quality',
    shows: 'text=Too few to tell anything of Ireland, Search quality',
    answers: { '/me': { body: lead }, '/dashboard': { body: tooFew } },
  },
  'dashboard-loading': {
    path: '/dashboard',
    shows: '.pb-skeleton',
    answers: { '/me': { body: lead }, '/dashboard': { silent: true } },
  },
  'back-tests-empty': {
    path: '/back-tests',
    shows: 'text=No back-test yet',
    answers: { '/me': { body: engineer }, '/detection/back-tests': { body: { items: [] } } },
  },
  'back-tests-failed': {
    path: '/back-tests?test=b-1',
    shows: 'text=It ended before it was done',
    answers: { '/me': { body: engineer } },
  },
  'back-tests-away': {
    path: '/back-tests',
    shows: 'text=Scoring does not answer',
    answers: {
      '/me': { body: engineer },
      '/detection/back-tests': problem(
        503,
        'Scoring does not answer',
        'Rules, back-tests and policies are kept there.',
      ),
    },
  },
  'policies-empty': {
    path: '/policies',
    shows: 'text=No policy yet',
    answers: { '/me': { body: auditor }, '/detection/policies': { body: { items: [], nextCursor: null } } },
  },
  'rules-empty': {
    path: '/rules',
    shows: 'text=No rules yet',
    answers: { '/me': { body: engineer }, '/detection/rules': { body: { version: '', live: 0, items: [] } } },
  },
  'rules-away': {
    path: '/rules',
    shows: 'text=Scoring does not answer',
    answers: {
      '/me': { body: engineer },
      '/detection/rules': problem(503, 'Scoring does not answer', 'Rules, back-tests and policies are kept there.'),
    },
  },
  'rule-file-missing': {
    path: '/rules/gone.yml',
    shows: 'text=Nothing to see here',
    answers: { '/me': { body: engineer }, '/detection/rules/gone.yml': problem(404, 'Not found') },
  },
  'rule-file-faulty': {
    path: RULE,
    shows: 'text=Line 32',
    answers: { '/me': { body: engineer }, 'POST /detection/rules/preview': { body: faulty } },
  },
  'rule-file-new': { path: '/rules/new', shows: '.cm-content', answers: { '/me': { body: engineer } } },
  'desk-empty': {
    path: '/enforcement',
    shows: 'text=Nothing waits for you',
    answers: { '/me': { body: approver }, '/proposals': { body: emptyPage } },
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
  'merchant-days-error': {
    path: SUBJECT,
    shows: 'text=Days are kept there.',
    answers: {
      '/subjects/:id': { body: merchantWithDays },
      '/subjects/:id/days': problem(503, 'Scoring does not answer', 'Days are kept there.'),
    },
  },
  'merchant-days-none': {
    path: SUBJECT,
    shows: 'text=Scoring knows no days',
    answers: { '/subjects/:id': { body: merchantWithDays }, '/subjects/:id/days': { body: noDays } },
  },
  'merchant-days-loading': {
    path: SUBJECT,
    shows: '.pb-days .pb-skeleton',
    answers: { '/subjects/:id': { body: merchantWithDays }, '/subjects/:id/days': { silent: true } },
  },
  'activity-error': {
    path: SUBJECT,
    shows: 'text=Scoring does not answer',
    answers: { '/subjects/:id/activity': problem(503, 'Scoring does not answer', 'Activity is kept there.') },
  },
  nowhere: { path: '/nowhere', shows: 'text=Nothing to see here' },
};
