import { dayAndTime, moment, utc } from './format/time';
import { useNow } from './useNow';

/** A time in the viewer's zone, short; UTC on hover. */
export function Moment({ at, full = false }: { at: string; full?: boolean }) {
  const now = useNow();
  const date = new Date(at);
  return (
    <time dateTime={at} title={utc(date)}>
      {full ? dayAndTime(date) : moment(date, now)}
    </time>
  );
}
