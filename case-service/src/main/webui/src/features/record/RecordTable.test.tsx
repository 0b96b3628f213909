import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import type { RecordEntry } from '~/api/model';
import { RecordTable } from './RecordTable';

const ALERT = '5f6f2486-692a-5dd7-bc66-b9fa8be4fc0c';

const dismissed = (alert: RecordEntry['alert']): RecordEntry => ({
  index: null,
  number: null,
  at: '2026-11-23T15:00:00Z',
  actor: { id: 'investigator', name: 'Investigator 07' },
  act: 'ALERT_DISMISSED',
  version: 3,
  ground: 'TRIAGE',
  text: 'Dismissed (false alarm): A yearly report',
  caseId: null,
  caseFile: null,
  alertId: ALERT,
  alert,
  sealedAt: null,
  leaf: null,
});

const shown = (entry: RecordEntry) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <RecordTable entries={[entry]} onCase={() => undefined} />
      </MemoryRouter>
    </QueryClientProvider>,
  );

it('leads from what was done with an alert to the alert', () => {
  shown(dismissed({ id: ALERT, label: 'Falcon 12' }));
  expect(screen.getByRole('link', { name: 'The alert on Falcon 12' }).getAttribute('href')).toBe(
    `/queue?alert=${ALERT}`,
  );
  expect(screen.getByText('alert dismissed')).toBeTruthy();
});

it('says that it was an alert where there is none to open', () => {
  shown(dismissed(null));
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText('an alert')).toBeTruthy();
});
