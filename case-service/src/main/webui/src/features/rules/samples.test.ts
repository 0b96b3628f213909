import { expect, it } from 'vitest';
import { difference } from './difference';
import { OFFERED } from './offered';
import { readSamples } from './samples';

const event = {
  type: 'dev.probity.staff.access.v1',
  time: '2026-11-02T09:00:00Z',
  subject: 'staff:S-1',
  data: { action: 'VIEW' },
};

it('reads a list, one event, and one a line alike', () => {
  for (const text of [JSON.stringify([event]), JSON.stringify(event, null, 2), `\n${JSON.stringify(event)}\n\n`])
    expect(readSamples(text)).toEqual({
      events: [
        {
          id: '0',
          time: '2026-11-02T09:00:00Z',
          logsource: { product: 'probity', category: 'staff_access' },
          record: { action: 'VIEW', 'event.subject': 'staff:S-1', 'event.type': event.type, 'event.source': undefined },
        },
      ],
    });
});

it('reads a record of the world’s own under its log source', () => {
  const foreign = {
    ...event,
    type: 'dev.probity.log.record.v1',
    data: { logsource: { product: 'aws', service: 'cloudtrail' }, record: { eventName: 'GetObject' } },
  };
  expect(readSamples(JSON.stringify(foreign)).events[0]).toMatchObject({
    logsource: { product: 'aws', service: 'cloudtrail' },
    record: { eventName: 'GetObject' },
  });
  const sample = { time: '2026-11-02T09:00:00Z', record: { a: 1 } };
  expect(readSamples(JSON.stringify(sample)).events[0]).toEqual({ id: '0', logsource: undefined, ...sample });
});

it('says where a text holds no events', () => {
  expect(readSamples('').events).toEqual([]);
  expect(readSamples(`${JSON.stringify(event)}\n{`).fault).toEqual({ kind: 'json', line: 2 });
  expect(readSamples('[1]').fault).toEqual({ kind: 'event', at: 0 });
  expect(readSamples('{"type":"x","data":{}}').fault).toEqual({ kind: 'time', at: 0 });
  expect(readSamples('{"time":"2026-11-02T09:00:00Z"}').fault).toEqual({ kind: 'event', at: 0 });
});

it('offers events that can be read', () => {
  for (const { text } of OFFERED) expect(readSamples(text).events.length).toBeGreaterThan(2);
});

it('tells what became of a text, with a few lines around', () => {
  const before = Array.from({ length: 12 }, (_, at) => `line ${at}`).join('\n');
  const found = difference(before, before.replace('line 6', 'line six'));
  expect(found.map(({ kind }) => kind)).toEqual([
    'skipped',
    ...Array(3).fill('same'),
    'removed',
    'added',
    ...Array(3).fill('same'),
    'skipped',
  ]);
  expect(found[0]).toEqual({ kind: 'skipped', lines: 3 });
  expect(difference(before, before)).toEqual([]);
});
