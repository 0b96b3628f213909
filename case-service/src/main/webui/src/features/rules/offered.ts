import { t } from '~/texts';

type Fields = Record<string, unknown>;

const about = { source: 'sample', subject: 'staff:S-1' };
const access = (time: string, data: Fields) => ({
  ...about,
  type: 'dev.probity.staff.access.v1',
  time,
  data: { staffId: 'S-1', action: 'VIEW', ...data },
});
const removal = (time: string, merchantId: string, targetId: string) => ({
  ...about,
  type: 'dev.probity.staff.intervention.v1',
  time,
  data: { staffId: 'S-1', operation: 'REVIEW_REMOVED', merchantId, targetId },
});

const contact = { dataClass: 'REVIEWER_CONTACT', merchantIds: ['M-1'], recordCount: 1 };

/** Events to try a rule on that nobody ever did. */
export const OFFERED: { label: string; text: string }[] = [
  {
    label: t.rules.samples.contacts,
    text: lines([
      access('2026-11-02T09:00:00Z', contact),
      access('2026-11-02T10:00:00Z', { ...contact, ticketId: 'T-1' }),
      removal('2026-11-04T09:00:00Z', 'M-1', 'R-1'),
      removal('2026-11-04T11:00:00Z', 'M-2', 'R-2'),
    ]),
  },
  {
    label: t.rules.samples.exports,
    text: lines([
      access('2026-11-02T09:00:00Z', {
        action: 'EXPORT',
        dataClass: 'MERCHANT_SALES',
        merchantIds: ['M-1'],
        recordCount: 4_000,
      }),
      access('2026-11-02T09:05:00Z', {
        action: 'EXPORT',
        dataClass: 'MERCHANT_SALES',
        merchantIds: ['M-2'],
        recordCount: 4_000,
        ticketId: 'T-2',
      }),
      access('2026-11-02T09:10:00Z', { dataClass: 'MERCHANT_SALES', merchantIds: ['M-3'], recordCount: 1 }),
    ]),
  },
  {
    label: t.rules.samples.removals,
    text: lines(
      Array.from({ length: 6 }, (_, at) =>
        removal(`2026-11-02T${String(9 + at).padStart(2, '0')}:00:00Z`, 'M-1', `R-${at + 1}`),
      ),
    ),
  },
];

function lines(events: readonly Fields[]): string {
  return events.map((event) => JSON.stringify(event)).join('\n');
}

/** What a new file begins with. */
export const TEMPLATE = `title: Reviewers' contacts seen without a ticket
name: contact_without_ticket
status: experimental
logsource:
    product: probity
    category: staff_access
detection:
    selection:
        dataClass: REVIEWER_CONTACT
    no_ticket:
        ticketId: null
    condition: selection and no_ticket
level: medium
`;
