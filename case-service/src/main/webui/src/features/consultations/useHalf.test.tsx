import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keys } from '~/api/keys';
import type { LiveEvent } from '~/api/model';
import { gatherer } from '~/app/live';
import { asked, half } from '../../../test/fixtures/consultations';
import { useHalf } from './queries';

const MINUTE = 60_000;
const { consultation } = half;

/** What the service says now. */
let now: { version: number; stands: boolean };

beforeEach(() => {
  now = { version: consultation.version, stands: true };
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The half as the page has it, and how often it was read. */
function shown() {
  const looks: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    const one = { ...consultation, version: now.version };
    if (path.startsWith('/api/v1/consultations?')) {
      return Response.json({ ...asked, items: now.stands ? [one] : [] });
    }
    looks.push(path);
    return now.stands
      ? Response.json({ ...half, consultation: one })
      : Response.json({ title: 'Not found' }, { status: 404 });
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useHalf(consultation.id), { wrapper });
  const status = () => client.getQueryState(keys.half(consultation.id))?.status;
  const refresh = gatherer(client);
  const heard = (kind: LiveEvent['kind']) => {
    refresh.add({ kind, id: null, behindMs: null });
    return wait(MINUTE);
  };
  return { result, looks, status, heard };
}

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it('is read once while nothing is new, for each look is on the record', async () => {
  const { result, looks, heard } = shown();
  await waitFor(() => expect(result.current.data).toBeDefined());
  for (const kind of ['CONSULTATION', 'RESYNC', 'HEARTBEAT'] as const) await heard(kind);
  expect(looks).toHaveLength(1);
});

it('is read again once somebody else answered', async () => {
  const { result, looks, heard } = shown();
  await waitFor(() => expect(result.current.data).toBeDefined());
  now.version += 1;
  await heard('CONSULTATION');
  await waitFor(() => expect(result.current.data?.consultation.version).toBe(now.version));
  await heard('CONSULTATION');
  expect(looks).toHaveLength(2);
});

it.each(['CONSULTATION', 'RESYNC'] as const)('is found to be over after %s once it is', async (kind) => {
  const { result, looks, status, heard } = shown();
  await waitFor(() => expect(result.current.data).toBeDefined());
  now.stands = false;
  await heard(kind);
  await waitFor(() => expect(status()).toBe('error'));
  await heard(kind);
  expect(looks).toHaveLength(2);
});
