import type { PreviewSample } from '~/api/detection';

/** Events to try rules on, or why the text holds none. */
export type Samples = { events: PreviewSample[]; fault?: undefined } | { events: []; fault: Fault };
export type Fault = { kind: 'json'; line: number } | { kind: 'event'; at: number } | { kind: 'time'; at: number };

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a JSON list, one event, or one event a line; CloudEvents as ingest takes them, or samples as scoring's preview does. */
export function readSamples(text: string): Samples {
  if (text.trim() === '') return { events: [] };
  const found = parsed(text);
  if ('fault' in found) return found;
  const events: PreviewSample[] = [];
  for (const [at, value] of found.values.entries()) {
    if (!isObject(value)) return { events: [], fault: { kind: 'event', at } };
    if (typeof value.time !== 'string') return { events: [], fault: { kind: 'time', at } };
    const sample = sampleOf(value, value.time, at);
    if (!sample) return { events: [], fault: { kind: 'event', at } };
    events.push(sample);
  }
  return { events };
}

function parsed(text: string): { values: unknown[] } | { events: []; fault: Fault } {
  try {
    const whole: unknown = JSON.parse(text);
    return { values: Array.isArray(whole) ? whole : [whole] };
  } catch {
    return byLine(text);
  }
}

function byLine(text: string): { values: unknown[] } | { events: []; fault: Fault } {
  const values: unknown[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      return { events: [], fault: { kind: 'json', line: at + 1 } };
    }
  }
  return { values };
}

/** As scoring's rules see an event: its data, and whom it is about. */
function sampleOf(value: Fields, time: string, at: number): PreviewSample | undefined {
  const id = String(at);
  if (isObject(value.record)) return { id, time, logsource: logsourceOf(value.logsource), record: value.record };
  if (typeof value.type !== 'string' || !isObject(value.data)) return undefined;
  const about = { 'event.subject': value.subject, 'event.type': value.type, 'event.source': value.source };
  const foreign = isObject(value.data.record);
  return {
    id,
    time,
    logsource: foreign ? logsourceOf(value.data.logsource) : { product: 'probity', category: categoryOf(value.type) },
    record: { ...((foreign ? value.data.record : value.data) as Fields), ...about },
  };
}

const logsourceOf = (value: unknown): PreviewSample['logsource'] =>
  isObject(value) ? (value as PreviewSample['logsource']) : undefined;

/** dev.probity.staff.access.v1 is staff_access. */
const categoryOf = (type: string): string => type.replaceAll(/^dev\.probity\.|\.v\d+$/g, '').replaceAll('.', '_');
