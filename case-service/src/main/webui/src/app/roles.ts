import type { Me } from '~/api/model';
import { t } from '~/texts';

export type Page =
  | 'dashboard'
  | 'queue'
  | 'enforcement'
  | 'cases'
  | 'subjects'
  | 'rules'
  | 'back-tests'
  | 'policies'
  | 'unmask'
  | 'consultations'
  | 'glass'
  | 'watch'
  | 'audit';

/** Who may open what; the service decides again on every request. */
const OPENS: Record<Page, readonly string[]> = {
  dashboard: ['approver', 'auditor', 'detection-engineer', 'privacy-officer'],
  queue: ['investigator', 'approver', 'auditor', 'detection-engineer'],
  enforcement: ['investigator', 'approver', 'auditor'],
  cases: ['investigator', 'approver', 'auditor'],
  subjects: ['investigator', 'approver', 'auditor', 'detection-engineer'],
  rules: ['detection-engineer'],
  'back-tests': ['detection-engineer', 'auditor'],
  policies: ['detection-engineer', 'privacy-officer', 'auditor', 'approver'],
  unmask: ['privacy-officer', 'auditor'],
  consultations: ['hr', 'merchant-team'],
  glass: ['auditor', 'privacy-officer'],
  watch: ['auditor'],
  audit: ['auditor'],
};

export const PAGES = Object.keys(OPENS) as Page[];

export const mayOpen = (me: Me, page: Page): boolean => OPENS[page].some((role) => me.roles.includes(role));

/** Whoever has a page whose content others change hears when they do. */
export const hears = (me: Me): boolean =>
  (['queue', 'unmask', 'consultations'] as const).some((page) => mayOpen(me, page));

/** Only investigators work on alerts; everyone else who sees them reads. */
export const mayWork = (me: Me): boolean => me.roles.includes('investigator');

/** Approvers decide on measures that others propose. */
export const decides = (me: Me): boolean => me.roles.includes('approver');

/** Privacy officers decide who is shown a name. */
export const grantsNames = (me: Me): boolean => me.roles.includes('privacy-officer');

/** Detection engineers try out bets and budgets. */
export const detects = (me: Me): boolean => me.roles.includes('detection-engineer');

/** Who proposes what may be watched, and decides on what others propose. */
export const makesPolicy = (me: Me): boolean => detects(me) || grantsNames(me);

/** Whoever is told of escalated cases that they don't see. */
export const hearsOfEscalations = (me: Me): boolean => decides(me) || watches(me);

/** Whoever may read cases may look at one of others, with a reason. */
export const mayBreakGlass = (me: Me): boolean => mayOpen(me, 'cases');

/** Auditors look after those who look. */
export const watches = (me: Me): boolean => mayOpen(me, 'watch');

/** Whoever takes a case file away is on its record. */
export const mayExport = (me: Me): boolean => mayWork(me) || me.roles.includes('auditor');

/** Whom it would be idle to send to an administrator. */
export const administers = (me: Me): boolean => me.roles.includes('admin');

/** Where someone's day starts: at the work that waits for them; reading, at the cases. */
export function homeOf(me: Me): Page | undefined {
  const order: Page[] = mayWork(me)
    ? ['queue']
    : [
        ...(decides(me) ? (['enforcement'] as const) : []),
        'watch',
        'cases',
        'rules',
        'subjects',
        'unmask',
        'glass',
        'consultations',
      ];
  return order.find((page) => mayOpen(me, page));
}

/** Roles in words, those that these pages know. */
export function rolesInWords(me: Me): string {
  return me.roles.flatMap((role) => t.frame.roles[role] ?? []).join(', ') || me.displayName;
}
