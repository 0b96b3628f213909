import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '~/api/keys';
import type { LiveEvent } from '~/api/model';
import { admin, approver, engineer, integrator, me, privacyOfficer } from '../../test/fixtures/me';
import { type Command, matching } from './commands';
import { follow, gatherer, type LiveState } from './live';
import { administers, homeOf, mayOpen, mayWork, PAGES, rolesInWords } from './roles';
import { afterSignOut } from './session';

describe('the live stream', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const event = (kind: LiveEvent['kind'], id: string | null): LiveEvent => ({ kind, id, behindMs: 10 });

  function staleAfter(...events: LiveEvent[]): string[] {
    const client = new QueryClient();
    const all = [
      keys.alerts({}),
      keys.alert('x'),
      keys.alert('y'),
      keys.case('x'),
      keys.story('x', {}),
      keys.case('y'),
      keys.subjects({}),
      keys.me,
    ];
    for (const key of all) client.setQueryData(key, {});
    const refresh = gatherer(client);
    for (const one of events) refresh.add(one);
    vi.advanceTimersByTime(2_000);
    return all.filter((key) => client.getQueryState(key)?.isInvalidated).map((key) => key.map(String).join(' '));
  }

  it('marks lists stale, and of single things only the one that changed', () => {
    expect(staleAfter(event('ALERT', 'x'))).toEqual(['alerts [object Object]', 'alert x']);
  });
  it('marks a case stale with its story', () => {
    const stale = ['alerts [object Object]', 'case x', 'case x story [object Object]'];
    expect(staleAfter(event('CASE', 'x'))).toEqual(stale);
  });
  it('marks everything stale when changes may have been missed', () =>
    expect(staleAfter(event('RESYNC', null))).toHaveLength(8));
  it('lets a heartbeat change nothing', () => expect(staleAfter(event('HEARTBEAT', null))).toEqual([]));
  it('is opened again when the browser gave it up, and reads what was missed', () => {
    const opened: FakeSource[] = [];
    class FakeSource {
      static readonly CLOSED = 2;
      readyState = 0;
      onopen = () => {};
      onerror = () => {};
      constructor() {
        opened.push(this);
      }
      close() {}
    }
    vi.stubGlobal('EventSource', FakeSource);
    const client = new QueryClient();
    client.setQueryData(keys.summary, {});
    const told: Partial<LiveState>[] = [];
    const stop = follow(client, (change) => told.push(change));
    const [first] = opened;
    if (first) first.readyState = 2;
    first?.onerror();
    vi.advanceTimersByTime(10_000);
    expect(opened).toHaveLength(2);
    opened[1]?.onopen();
    expect(told.map(({ status }) => status)).toEqual(['broken', 'live']);
    expect(client.getQueryState(keys.summary)?.isInvalidated).toBe(true);
    stop();
    vi.unstubAllGlobals();
  });
  it('does not call itself live while the service hears of nothing', () => {
    let source: { onopen(): void; onmessage(message: { data: string }): void } | undefined;
    class FakeSource {
      onopen = () => {};
      onmessage = (_: { data: string }) => {};
      constructor() {
        source = this;
      }
      close() {}
    }
    vi.stubGlobal('EventSource', FakeSource);
    const told: Partial<LiveState>[] = [];
    const stop = follow(new QueryClient(), (change) => told.push(change));
    source?.onopen();
    for (const kind of ['DEAF', 'RESYNC'] as const) source?.onmessage({ data: JSON.stringify(event(kind, null)) });
    expect(told.map(({ status }) => status)).toEqual(['live', 'broken', 'live']);
    stop();
    vi.unstubAllGlobals();
  });
  it('marks subjects stale by risk', () =>
    expect(staleAfter(event('RISK', 'z'))).toEqual(['subjects [object Object]']));
});

describe('commands', () => {
  const commands: Command[] = ['Go to cases', 'Change the theme'].map((label) => ({ id: label, label, run: () => {} }));
  const found = (text: string) => matching(text, commands).map(({ label }) => label);

  it('are all listed for who asks for them', () => {
    for (const text of ['commands', 'Command', 'com']) expect(found(text)).toHaveLength(2);
  });
  it('are found by their own words', () => {
    expect([found('theme'), found('xyz'), found('')]).toEqual([['Change the theme'], [], []]);
  });
});

describe('the way out', () => {
  it('is told from a queue that is filtered by state', () => {
    expect(afterSignOut({ pathname: '/', search: '?state=9b1c' })).toBe(true);
    expect(afterSignOut({ pathname: '/', search: '' })).toBe(false);
    expect(afterSignOut({ pathname: '/queue', search: '?state=OPEN' })).toBe(false);
  });
});

describe('roles', () => {
  it('open only what they may', () => {
    expect(PAGES.filter((page) => mayOpen(me, page))).toEqual(['queue', 'enforcement', 'cases', 'subjects']);
    expect(PAGES.filter((page) => mayOpen(integrator, page))).toEqual([]);
    expect(PAGES.filter((page) => mayOpen(engineer, page))).toEqual([
      'dashboard',
      'queue',
      'subjects',
      'rules',
      'back-tests',
      'policies',
    ]);
  });
  it('lead home', () =>
    expect([me, approver, engineer, privacyOfficer, integrator].map(homeOf)).toEqual([
      'queue',
      'enforcement',
      'rules',
      'unmask',
      undefined,
    ]));
  it('let only investigators work', () => expect([mayWork(me), mayWork(approver)]).toEqual([true, false]));
  it('tell who gives roles', () => expect([administers(admin), administers(me)]).toEqual([true, false]));
  it('are said in words', () => expect(rolesInWords(approver)).toBe('approver'));
});
