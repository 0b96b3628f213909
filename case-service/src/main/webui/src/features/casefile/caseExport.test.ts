import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exported } from './caseExport';

const busy = () =>
  new Response(JSON.stringify({ type: 'https://probity.dev/problems/overloaded', title: 'Too busy at the moment' }), {
    status: 503,
    headers: { 'Retry-After': '5' },
  });
const made = () =>
  new Response('PK', { status: 200, headers: { 'Content-Disposition': 'attachment; filename="C-7.zip"' } });

let calls = 0;

function serving(...answers: (() => Response)[]) {
  vi.stubGlobal('fetch', async () => {
    calls += 1;
    return (answers.length > 1 ? answers.shift() : answers[0])?.();
  });
}

describe('a case file that is exported', () => {
  beforeEach(() => {
    calls = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('comes by itself once its turn has come, and not before the service said', async () => {
    serving(busy, busy, made);
    const onWait = vi.fn();
    const one = exported('x', { onWait, signal: new AbortController().signal });
    await vi.advanceTimersByTimeAsync(4_900);
    expect([calls, onWait.mock.calls.length]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(5_200);
    expect((await one).name).toBe('C-7.zip');
    expect([calls, onWait.mock.calls.length]).toEqual([3, 2]);
  });

  it('is not asked for again where that is no use', async () => {
    serving(
      () =>
        new Response(JSON.stringify({ type: 'https://probity.dev/problems/record-unsigned', title: 'Not signed' }), {
          status: 503,
          headers: { 'Retry-After': '5' },
        }),
    );
    await expect(exported('x', { onWait: vi.fn(), signal: new AbortController().signal })).rejects.toThrow(
      'Not signed',
    );
    expect(calls).toBe(1);
  });

  it('is given up by whoever waits, and after ten minutes', async () => {
    serving(busy);
    const stop = new AbortController();
    const one = expect(exported('x', { onWait: vi.fn(), signal: stop.signal })).rejects.toThrow('abort');
    await vi.advanceTimersByTimeAsync(1_000);
    stop.abort();
    await one;
    expect(calls).toBe(1);
    const other = expect(exported('x', { onWait: vi.fn(), signal: new AbortController().signal })).rejects.toThrow(
      'Too busy',
    );
    await vi.advanceTimersByTimeAsync(11 * 60_000);
    await other;
  });
});
