import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keys } from '~/api/keys';
import { asked, half } from '../../../test/fixtures/consultations';
import { useHalf } from './queries';

const HALF_A_MINUTE = 30_000;
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
  return { result, looks, status };
}

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it('is read once while nothing is new, for each look is on the record', async () => {
  const { result, looks } = shown();
  await waitFor(() => expect(result.current.data).toBeDefined());
  await wait(5 * HALF_A_MINUTE);
  expect(looks).toHaveLength(1);
});

it('is read again once somebody else answered', async () => {
  const { result, looks } = shown();
  await waitFor(() => expect(result.current.data).toBeDefined());
  now.version += 1;
  await wait(HALF_A_MINUTE);
  await waitFor(() => expect(result.current.data?.consultation.version).toBe(now.version));
  await wait(2 * HALF_A_MINUTE);
  expect(looks).toHaveLength(2);
});

it('is found to be over once the investigators ended it', async () => {
  const { result, looks, status } = shown();
  await waitFor(() => expect(result.current.data).toBeDefined());
  now.stands = false;
  await wait(HALF_A_MINUTE);
  await waitFor(() => expect(status()).toBe('error'));
  await wait(2 * HALF_A_MINUTE);
  expect(looks).toHaveLength(2);
});
