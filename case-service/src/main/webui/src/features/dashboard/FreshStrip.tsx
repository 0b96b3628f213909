import { Alert } from '@patternfly/react-core';
import type { Dashboard } from '~/api/model';
import { t } from '~/texts';
import { behind, dayAndTime } from '~/ui/format/time';
import { useNow } from '~/ui/useNow';

const words = t.dashboard.fresh;

/** How far behind scoring is, as it says itself. */
export function FreshStrip({ freshness }: { freshness: Dashboard['freshness'] }) {
  const now = useNow();
  if (!freshness.scoring.available) {
    return <Alert isInline isPlain variant="warning" title={words.away} component="p" className="pb-away" />;
  }
  const newest = freshness.newestEvent === null ? undefined : new Date(freshness.newestEvent);
  const all = freshness.instances ?? 0;
  return (
    <dl className="pb-fresh" aria-label={words.title}>
      <Fact
        name={words.newest}
        value={newest ? dayAndTime(newest) : words.none}
        note={newest ? words.newestNote(behind(now.getTime() - newest.getTime())) : ''}
      />
      <Fact name={words.waiting} value={whole(freshness.waiting)} note={words.waitingNote} />
      <Fact name={words.rate} value={whole(freshness.eventsPerSecond)} note={words.rateNote} />
      <Fact
        name={words.instances}
        value={words.instancesOf(all - (freshness.instancesAway ?? 0), all)}
        note={words.instancesNote}
      />
    </dl>
  );
}

const whole = (value: number | null): string => Math.round(value ?? 0).toLocaleString(t.locale);

function Fact({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        <span className="pb-subtle">{note}</span>
      </dd>
    </div>
  );
}
