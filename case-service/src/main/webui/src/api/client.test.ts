import { afterEach, describe, expect, it, vi } from 'vitest';
import { get, post } from './client';
import { Problem } from './problem';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : JSON.stringify(body), { status, headers });

function serving(...answers: (Response | Error)[]) {
  const calls = vi.fn(async (_path: string, _init: RequestInit) => {
    const next = answers.shift();
    if (next instanceof Response) return next;
    throw next ?? new Error('no more answers');
  });
  vi.stubGlobal('fetch', calls);
  return calls;
}

afterEach(() => vi.unstubAllGlobals());

describe('a read', () => {
  it('repeats lists and leaves out what is empty', async () => {
    const calls = serving(answer(200, {}));
    await get('/alerts', { kind: ['STAFF', 'ORG'], q: '', cursor: undefined, limit: 50 });
    expect(calls.mock.calls[0]?.[0]).toBe('/api/v1/alerts?kind=STAFF&kind=ORG&limit=50');
  });

  it('hands on the version of what was read', async () => {
    serving(answer(200, {}, { ETag: '"7"' }));
    expect((await get('/cases/x')).etag).toBe('"7"');
  });
});

describe('a command', () => {
  it('carries the version it was decided on', async () => {
    const calls = serving(answer(204, null));
    await post('/cases/x/notes', { body: { text: 'seen' }, ifMatch: '"3"' });
    expect(calls.mock.calls[0]?.[1].headers).toMatchObject({ 'If-Match': '"3"' });
  });

  it('is sent again under the same key when no answer came', async () => {
    const calls = serving(new TypeError('network'), answer(200, {}));
    await post('/alerts/x/snooze', { body: {} });
    const keys = calls.mock.calls.map(([, init]) => new Headers(init.headers).get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('is not sent again when it was refused', async () => {
    const calls = serving(answer(412, { title: 'Changed meanwhile' }));
    await expect(post('/cases/x/notes', { body: {} })).rejects.toMatchObject({ kind: 'stale' });
    expect(calls).toHaveBeenCalledOnce();
  });
});

describe('a problem', () => {
  it.each([
    [0, 'unreachable'],
    [401, 'signed-out'],
    [499, 'signed-out'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'invalid'],
    [412, 'stale'],
    [422, 'invalid'],
    [429, 'overloaded'],
    [500, 'broken'],
    [503, 'overloaded'],
  ])('of status %i is %s', (status, kind) => expect(new Problem(status).kind).toBe(kind));

  it('keeps the trace id even where the body is no JSON', async () => {
    expect((await Problem.from(answer(500, { traceId: 'abc' }))).traceId).toBe('abc');
    expect((await Problem.from(new Response('<html>', { status: 502 }))).kind).toBe('unreachable');
  });
});
