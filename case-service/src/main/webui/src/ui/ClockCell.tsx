import { ClockIcon, ExclamationTriangleIcon } from '@patternfly/react-icons';
import type { Clock } from '~/api/model';
import { t } from '~/texts';
import { span, utc } from './format/time';
import { useNow } from './useNow';

/** Time left for the next step; pressing or overdue is said by sign and weight, not by colour alone. */
export function ClockCell({ clock }: { clock: Clock | null }) {
  const now = useNow();
  if (!clock) return null;
  const left = Date.parse(clock.dueAt) - now.getTime();
  const pressing = now.getTime() >= Date.parse(clock.warnAt);
  return (
    <span className={`pb-clock${pressing ? ' pressing' : ''}`} title={utc(new Date(clock.dueAt))}>
      <span>
        {pressing && <ExclamationTriangleIcon />} {span(left)}
      </span>
      <span className="pb-subtle">{left < 0 ? t.queue.clock.over[clock.kind] : t.queue.clock[clock.kind]}</span>
    </span>
  );
}

/** The same in one line, for a header. */
export function ClockPill({ clock }: { clock: Clock | null }) {
  const now = useNow();
  if (!clock) return null;
  const left = Date.parse(clock.dueAt) - now.getTime();
  const pressing = now.getTime() >= Date.parse(clock.warnAt);
  return (
    <span className={`pb-clock-pill${pressing ? ' pressing' : ''}`} title={utc(new Date(clock.dueAt))}>
      {pressing ? <ExclamationTriangleIcon /> : <ClockIcon />}
      <strong>{span(left)}</strong> {left < 0 ? t.queue.clock.over[clock.kind] : t.queue.clock[clock.kind]}
    </span>
  );
}
