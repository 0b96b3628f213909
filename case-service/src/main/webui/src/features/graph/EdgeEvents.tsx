import { Button } from '@patternfly/react-core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { BillLine, Case, EvidenceRef, GraphEdge, SubjectRef } from '~/api/model';
import { KeepDialog } from '~/features/evidence/KeepDialog';
import { t } from '~/texts';
import { signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';

/** So many are shown at once. */
const PAGE = 20;
const words = t.graph.events;

/** A line of a bill of the case that rests on an event. */
interface Resting {
  subject: SubjectRef;
  line: BillLine;
}

/** All events that an edge rests on, a page at a time; each opens, and says which lines of the case's bills rest on it. */
export function EdgeEvents({ edge, casefile }: { edge: GraphEdge; casefile: Case }) {
  const { events, kind, count } = edge;
  const [shown, setShown] = useState(PAGE);
  const [open, setOpen] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const resting = useMemo(() => restingOn(casefile), [casefile]);
  // whoever asks for more goes on from there
  useEffect(() => {
    if (shown > PAGE) list.current?.querySelectorAll<HTMLElement>('.pb-graph-event')[shown - PAGE]?.focus();
  }, [shown]);
  if (events.length === 0) return <p className="pb-subtle">{words.none}</p>;
  return (
    <section aria-label={words.title} className="pb-graph-edge-events">
      <h4>
        {words.count(events.length)}{' '}
        {kind !== 'IDENTIFIER' && events.length < count && <span className="pb-subtle">{words.of(count)}</span>}
      </h4>
      <p className="pb-subtle">{words.kept[kind]}</p>
      <ul ref={list} className="pb-graph-events">
        {events.slice(0, shown).map((event) => (
          <Event
            key={keyOf(event)}
            event={event}
            open={open === keyOf(event)}
            resting={resting.get(keyOf(event)) ?? []}
            casefile={casefile}
            onOpen={() => setOpen((before) => (before === keyOf(event) ? undefined : keyOf(event)))}
          />
        ))}
      </ul>
      {events.length > shown && (
        <Button variant="link" size="sm" isInline onClick={() => setShown(shown + PAGE)}>
          {words.more(Math.min(PAGE, events.length - shown), events.length - shown)}
        </Button>
      )}
    </section>
  );
}

interface EventProps {
  event: EvidenceRef;
  open: boolean;
  resting: readonly Resting[];
  casefile: Case;
  onOpen: () => void;
}

function Event({ event, open, resting, casefile, onOpen }: EventProps) {
  const { merchant, ticketed } = event;
  const evidence = t.casefile.evidence;
  return (
    <li>
      <button type="button" className="pb-graph-event" aria-expanded={open} onClick={onOpen}>
        <strong>{event.what ?? typeOf(event)}</strong>
        <span className="pb-subtle">
          <Moment at={event.time} full />
        </span>
      </button>
      {(merchant || ticketed !== null) && (
        <p className="pb-subtle">
          {merchant && <Link to={`/subjects/${merchant.id}`}>{merchant.label}</Link>}
          {merchant && ticketed !== null && ', '}
          {ticketed !== null && (ticketed ? evidence.ticketed : evidence.unticketed)}
        </p>
      )}
      {open && <Opened event={event} resting={resting} casefile={casefile} />}
    </li>
  );
}

function Opened({ event, resting, casefile }: Pick<EventProps, 'event' | 'resting' | 'casefile'>) {
  const [keeping, setKeeping] = useState(false);
  const [first] = resting;
  return (
    <>
      <dl className="pb-graph-facts">
        <div>
          <dt>{words.type}</dt>
          <dd>{typeOf(event)}</dd>
        </div>
        <div>
          <dt>{words.source}</dt>
          <dd>{event.source}</dd>
        </div>
        <div>
          <dt>{words.id}</dt>
          <dd>{event.eventId}</dd>
        </div>
        <div>
          <dt>{words.lines}</dt>
          <dd>
            {resting.length === 0
              ? words.noLines
              : resting.map(({ subject, line }) => (
                  <div key={`${subject.id} ${line.family}`}>
                    {words.line(line.label, subject.label)}{' '}
                    <span className={line.decibans > 0 ? 'against-text' : 'pb-subtle'}>{signed(line.decibans)}</span>
                  </div>
                ))}
          </dd>
        </div>
      </dl>
      {first && casefile.actions.includes('NOTE') && (
        <Button
          variant="link"
          size="sm"
          isInline
          aria-label={t.evidence.keep.eventLabel(`${typeOf(event)} ${event.eventId}`)}
          onClick={() => setKeeping(true)}
        >
          {words.keep}
        </Button>
      )}
      {keeping && first && (
        <KeepDialog
          cases={[casefile]}
          what={t.evidence.keep.anEvent}
          wanted={{ kind: 'EVENT', subject: first.subject.id, source: event.source, eventId: event.eventId }}
          onClose={() => setKeeping(false)}
        />
      )}
    </>
  );
}

const keyOf = ({ source, eventId }: EvidenceRef) => `${source} ${eventId}`;

const typeOf = ({ type }: EvidenceRef) =>
  type
    .replace(/^dev\.probity\./, '')
    .replace(/\.v\d+$/, '')
    .replace('.', ' ');

function restingOn({ subjects }: Pick<Case, 'subjects'>): Map<string, Resting[]> {
  const resting = new Map<string, Resting[]>();
  for (const { subject, bill } of subjects) {
    for (const line of bill?.lines ?? []) {
      for (const event of line.evidence) {
        resting.set(keyOf(event), [...(resting.get(keyOf(event)) ?? []), { subject, line }]);
      }
    }
  }
  return resting;
}
