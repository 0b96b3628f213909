import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Activity } from '~/api/model';
import { t } from '~/texts';
import { ActivityHeat } from '~/ui/charts/ActivityHeat';
import { heatBounds } from '~/ui/charts/activityHours';
import { TicketCoverage } from '~/ui/charts/TicketCoverage';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { HoursTable } from './HoursTable';

/** A week of look-ups beside peers, and how many merchant-days had a ticket. */
export function ActivitySection({ query, name }: { query: UseQueryResult<Activity>; name: string }) {
  const [table, setTable] = useState(false);
  const words = t.subject.activity;
  const activity = query.data;
  const none = activity?.hours.every((value) => value === 0);
  return (
    <section aria-label={words.title}>
      <header className="pb-section-head">
        <h2>
          {words.title} <span className="pb-subtle">{words.note}</span>
        </h2>
        {activity && !none && (
          <button type="button" className="pb-link pb-small" onClick={() => setTable(!table)}>
            {table ? t.charts.asChart : t.charts.asTable}
          </button>
        )}
      </header>
      {query.isError && !activity && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows rows={8} height={32} />}
      {none && <p className="pb-subtle">{words.none}</p>}
      {activity && !none && (table ? <HoursTable activity={activity} /> : <Chart activity={activity} name={name} />)}
      {activity && activity.tickets.merchantDays > 0 && <Coverage tickets={activity.tickets} />}
    </section>
  );
}

function Chart({ activity, name }: { activity: Activity; name: string }) {
  const words = t.subject.activity;
  const bounds = heatBounds(Math.max(...activity.hours));
  const digits = (bounds.at(-1) ?? 0) < 8 ? 1 : 0;
  return (
    <>
      <ul className="pb-heat-key top">
        <li>
          <span className="line" /> {words.line(name)}
        </li>
        {activity.peers && (
          <li>
            <span className="box" style={{ background: 'var(--pb-peers-soft)' }} /> {words.own}
          </li>
        )}
        {activity.peers && (
          <li>
            <span className="box above" /> {words.unusual}
          </li>
        )}
      </ul>
      <ActivityHeat hours={activity.hours} peers={activity.peers} name={name} />
      <ul className="pb-heat-key">
        <li>{words.hours(words.clock(activity.site, activity.timezone))}</li>
        <li>
          <span className="box" style={{ background: 'var(--pb-heat-0)' }} /> 0
        </li>
        {bounds.map((bound, index) => (
          <li key={bound}>
            <span className="box" style={{ background: `var(--pb-heat-${index + 1})` }} /> ≤ {bound.toFixed(digits)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Coverage({ tickets }: { tickets: Activity['tickets'] }) {
  const words = t.subject.coverage;
  return (
    <div className="pb-coverage">
      <h2>{words.title}</h2>
      <p>
        <strong>{words.of(tickets.ticketed, tickets.merchantDays)}</strong>
        <span className="pb-subtle">{words.words}</span>
      </p>
      <TicketCoverage {...tickets} />
    </div>
  );
}
