import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '~/api/keys';
import type { LiveEvent } from '~/api/model';
import { t } from '~/texts';
import {
  admin,
  approver,
  auditor,
  engineer,
  hr,
  integrator,
  me,
  merchantTeam,
  privacyOfficer,
} from '../../test/fixtures/me';
import { type Command, LETTERS, matching } from './commands';
import { follow, gatherer, type LiveState } from './live';
import { administers, hears, homeOf, mayOpen, mayWork, PAGES, rolesInWords } from './roles';
import { afterSignOut } from './session';

describe('the live stream', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

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
  it('marks the lists of offices stale, whichever page of them is open, and no half, a look at which is on the record', () => {
    const client = new QueryClient();
    const lists = { UNMASKING: keys.unmaskings({}), GLASS: keys.glasses('c'), CONSULTATION: keys.asked('c') };
    const half = keys.half('x');
    for (const key of [...Object.values(lists), half]) client.setQueryData(key, {});
    const stale = () =>
      [...Object.entries(lists), ['half', half] as const]
        .filter(([, key]) => client.getQueryState(key)?.isInvalidated)
        .map(([name]) => name);
    const told: string[] = [];
    const refresh = gatherer(client);
    for (const kind of Object.keys(lists) as (keyof typeof lists)[]) {
      refresh.add(event(kind, null));
      vi.advanceTimersByTime(2_000);
      told.push(kind);
      expect(stale()).toEqual(told);
    }
  });
  it('lets a heartbeat change nothing', () => expect(staleAfter(event('HEARTBEAT', null))).toEqual([]));
  class FakeSource {
    static readonly CLOSED = 2;
    static opened: FakeSource[] = [];
    readyState = 0;
    closed = false;
    onopen = () => {};
    onerror = () => {};
    onmessage = (_: { data: string }) => {};
    constructor() {
      FakeSource.opened.push(this);
    }
    close() {
      this.closed = true;
    }
  }

  function followed() {
    const opened: FakeSource[] = [];
    FakeSource.opened = opened;
    vi.stubGlobal('EventSource', FakeSource);
    const client = new QueryClient();
    client.setQueryDefaults(keys.half('x'), { meta: { onRecord: true } });
    for (const key of [keys.summary, keys.me, keys.half('x')]) client.setQueryData(key, {});
    const told: Partial<LiveState>[] = [];
    return { opened, client, told, stop: follow(client, (change) => told.push(change)) };
  }
  it('is opened again when the browser gave it up, and reads what was missed', () => {
    const { opened, client, told, stop } = followed();
    const [first] = opened;
    if (first) first.readyState = 2;
    first?.onerror();
    vi.advanceTimersByTime(10_000);
    expect(opened).toHaveLength(2);
    opened[1]?.onopen();
    expect(told.map(({ status }) => status)).toEqual(['broken', 'live']);
    expect(client.getQueryState(keys.summary)?.isInvalidated).toBe(true);
    expect(client.getQueryState(keys.half('x'))?.isInvalidated).toBe(false);
    stop();
  });
  it('opens the next stream beside one that ends, and stays calm', () => {
    const { opened, told, client, stop } = followed();
    opened[0]?.onopen();
    opened[0]?.onmessage({ data: JSON.stringify(event('END', null)) });
    vi.advanceTimersByTime(2_000);
    expect(opened).toHaveLength(2);
    opened[0]?.onmessage({ data: JSON.stringify(event('CASE', 'x')) });
    expect(opened[0]?.closed).toBe(false);
    opened[1]?.onopen();
    expect(opened[0]?.closed).toBe(true);
    expect(told.map(({ status }) => status)).toEqual(['live', 'live', 'live']);
    expect(client.getQueryState(keys.me)?.isInvalidated).toBe(false);
    stop();
    expect(opened[1]?.closed).toBe(true);
  });
  it('reads what it missed where a stream ended before the next was open', () => {
    const { opened, told, client, stop } = followed();
    opened[0]?.onopen();
    opened[0]?.onmessage({ data: JSON.stringify(event('END', null)) });
    opened[0]?.onerror();
    expect(opened[0]?.closed).toBe(true);
    vi.advanceTimersByTime(2_000);
    opened[1]?.onopen();
    expect(told.map(({ status }) => status)).toEqual(['live', 'live']);
    expect(client.getQueryState(keys.me)?.isInvalidated).toBe(true);
    stop();
  });
  it('asks once who is signed in when it is shut out', () => {
    const { opened, client, stop } = followed();
    const asked = vi.spyOn(client, 'invalidateQueries');
    for (const at of [0, 1]) {
      const one = opened[at];
      if (one) one.readyState = 2;
      one?.onerror();
      vi.advanceTimersByTime(6_000);
    }
    expect(asked.mock.calls).toEqual([[{ queryKey: keys.me }]]);
    stop();
  });
  it('does not call itself live while the service hears of nothing', () => {
    const { opened, told, stop } = followed();
    opened[0]?.onopen();
    for (const kind of ['DEAF', 'RESYNC'] as const) opened[0]?.onmessage({ data: JSON.stringify(event(kind, null)) });
    expect(told.map(({ status }) => status)).toEqual(['live', 'broken', 'live']);
    stop();
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

describe('the keys', () => {
  it('have a letter for each page, none twice, and the help tells them', () => {
    const told = t.frame.keys.list.filter(([key]) => key.startsWith('g '));
    expect(told).toEqual(PAGES.map((page) => [`g ${LETTERS[page]}`, t.frame.commands[page].replace('Go', 'go')]));
    expect(new Set(Object.values(LETTERS)).size).toBe(PAGES.length);
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
    expect([me, approver, auditor, engineer, privacyOfficer, integrator].map(homeOf)).toEqual([
      'queue',
      'enforcement',
      'watch',
      'rules',
      'unmask',
      undefined,
    ]));
  it('let whoever has a page hear, and nobody else', () =>
    expect([me, approver, auditor, engineer, privacyOfficer, hr, merchantTeam, integrator, admin].map(hears)).toEqual([
      ...Array(7).fill(true),
      false,
      false,
    ]));
  it('let only investigators work', () => expect([mayWork(me), mayWork(approver)]).toEqual([true, false]));
  it('tell who gives roles', () => expect([administers(admin), administers(me)]).toEqual([true, false]));
  it('are said in words', () => expect(rolesInWords(approver)).toBe('approver'));
});
