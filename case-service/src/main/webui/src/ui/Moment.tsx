import { dayAndTime, moment, shortDay, utc } from './format/time';
import { useNow } from './useNow';

/** A time in the viewer's zone, short; UTC on hover. */
export function Moment({ at, full = false, day = false }: { at: string; full?: boolean; day?: boolean }) {
  const now = useNow();
  const date = new Date(at);
  return (
    <time dateTime={at} title={utc(date)}>
      {day ? shortDay(date) : full ? dayAndTime(date) : moment(date, now)}
    </time>
  );
}
