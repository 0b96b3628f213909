import type { Subject } from '~/api/model';
import { t } from '~/texts';
import { DayLanes } from '~/ui/charts/DayLanes';
import { Figure, Key } from '~/ui/figure/Figure';
import { citedEvents, countedByDay, KINDS, markOf, SHOWN, shownDays } from './days';

const words = t.subject.events;

/** The events that findings and bill cite, day by day and kind by kind: what is known here of whoever scoring keeps no days of. */
export function EventsSection({ of }: { of: Subject }) {
  const cited = countedByDay(citedEvents(of));
  const newest = cited[0]?.day;
  const last = [of.bill?.asOf, newest].filter((day) => day !== undefined).sort();
  const days = last.length > 0 ? shownDays(last.at(-1) ?? '') : [];
  const shown = cited.filter(({ day }) => days.includes(day));
  const lanes = KINDS.map((kind) => ({ kind, of: shown.filter((one) => one.kind === kind) }))
    .filter((lane) => lane.of.length > 0)
    .map(({ kind, of: counted }) => ({ key: kind, label: words.lanes[kind], marks: counted.map(markOf) }));
  const open = shown.some(({ unticketed }) => unticketed > 0);
  return (
    <Figure
      id="events"
      title={words.title}
      note={words.note(SHOWN / 7)}
      legend={
        <>
          <Key mark="event">{words.legend.event}</Key>
          {open && <Key mark="unticketed round">{words.legend.unticketed}</Key>}
        </>
      }
      rows={{
        columns: words.columns,
        rows: cited.map(({ day, kind, count, unticketed }) => [day, words.lanes[kind], count, unticketed]),
      }}
      of={of.subject.label}
      nothing={cited.length === 0 ? words.none : undefined}
      foot={shown.length < cited.length ? words.earlier : words.foot}
    >
      <DayLanes
        days={days}
        lanes={lanes}
        finding={words.finding(
          of.subject.label,
          shown.reduce((sum, { count }) => sum + count, 0),
        )}
      />
    </Figure>
  );
}
