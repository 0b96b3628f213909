import { useState } from 'react';
import { Link } from 'react-router';
import type { BillLine, Case, EvidenceRef, SubjectRef } from '~/api/model';
import { ExhibitsSection } from '~/features/evidence/ExhibitsSection';
import { KeepDialog } from '~/features/evidence/KeepDialog';
import { t } from '~/texts';
import { Triangle } from '~/ui/charts/Triangle';
import { Moment } from '~/ui/Moment';

interface Props {
  casefile: Case;
  /** Only this subject's evidence of this family; all without. */
  subject: string | undefined;
  family: string | undefined;
  onAll: () => void;
}

interface Item {
  subject: SubjectRef;
  /** The go-between who has part in the event. */
  with: SubjectRef | undefined;
  line: BillLine;
  event: EvidenceRef;
}

/** What was kept as evidence, and the events that the bills rest on. */
export function EvidenceTab(props: Props) {
  if (props.family) return <EventsOf {...props} />;
  return (
    <>
      <ExhibitsSection casefile={props.casefile} />
      <h2>{t.evidence.restsOn}</h2>
      <EventsOf {...props} />
    </>
  );
}

/** Every number opens what it rests on; each event can be kept. */
function EventsOf({ casefile, subject, family, onAll }: Props) {
  const [keeping, setKeeping] = useState<{ item: Item; casefile: Case }>();
  const mayKeep = casefile.actions.includes('NOTE');
  const words = t.casefile.evidence;
  const items = itemsOf(casefile).filter(
    (item) => (!subject || item.subject.id === subject) && (!family || item.line.family === family),
  );
  const [first] = items;
  if (!first) return <p className="pb-subtle">{words.none}</p>;
  return (
    <>
      {family && (
        <p className="pb-evidence-head">
          <strong>{words.of(first.subject.label, first.line.label)}</strong>
          <span className="pb-subtle">
            {items.length < first.line.evidenceCount
              ? words.showing(items.length, first.line.evidenceCount)
              : t.charts.events(items.length)}
          </span>
          <button type="button" className="pb-link" onClick={onAll}>
            {words.all}
          </button>
        </p>
      )}
      {family && <p className="pb-subtle">{first.line.summary}</p>}
      <div className="pb-wide">
        <table className="pb-table">
          <caption className="pf-v6-screen-reader">{words.title}</caption>
          <thead>
            <tr>
              {Object.values(words.columns).map((column) =>
                column ? (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ) : (
                  mayKeep && <td key="keep" />
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row
                key={`${item.subject.id}${item.line.family}${item.event.source}${item.event.eventId}`}
                {...item}
                onKeep={mayKeep ? () => setKeeping({ item, casefile }) : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
      {keeping && (
        <KeepDialog
          cases={[keeping.casefile]}
          what={t.evidence.keep.anEvent}
          wanted={{
            kind: 'EVENT',
            subject: keeping.item.subject.id,
            source: keeping.item.event.source,
            eventId: keeping.item.event.eventId,
          }}
          onClose={() => setKeeping(undefined)}
        />
      )}
    </>
  );
}

function Row({ subject, with: other, line, event, onKeep }: Item & { onKeep: (() => void) | undefined }) {
  const words = t.casefile.evidence;
  return (
    <tr>
      <td className="narrow">
        <Moment at={event.time} full />
      </td>
      <td className="narrow">
        <Link to={`/subjects/${subject.id}`}>{subject.label}</Link>
      </td>
      <td className="narrow">
        <Triangle side={line.decibans > 0 ? 'against' : 'for'} size={8} /> {line.label}
      </td>
      <td className="narrow">
        {typeOf(event)}
        {(event.what || other) && (
          <div className="pb-subtle">
            {event.what}
            {event.what && other && ', '}
            {other && (
              <>
                {words.with} <Link to={`/subjects/${other.id}`}>{other.label}</Link>
              </>
            )}
          </div>
        )}
      </td>
      <td className="narrow">
        {event.merchant && <Link to={`/subjects/${event.merchant.id}`}>{event.merchant.label}</Link>}
      </td>
      <td className="narrow">{event.ticketed === null ? '' : event.ticketed ? words.ticketed : words.unticketed}</td>
      <td className="pb-subtle">
        {event.source} {event.eventId}
      </td>
      {onKeep && (
        <td className="narrow">
          <button
            type="button"
            className="pb-link"
            aria-label={t.evidence.keep.eventLabel(`${typeOf(event)} ${event.eventId}`)}
            onClick={onKeep}
          >
            {t.evidence.keep.event}
          </button>
        </td>
      )}
    </tr>
  );
}

const typeOf = ({ type }: EvidenceRef) =>
  type
    .replace(/^dev\.probity\./, '')
    .replace(/\.v\d+$/, '')
    .replace('.', ' ');

/** All evidence, newest first. */
export function itemsOf({ subjects }: Pick<Case, 'subjects'>): Item[] {
  const all = subjects.flatMap(({ subject, bill }) =>
    (bill?.lines ?? []).flatMap((line) => line.evidence.map((event) => ({ subject, line, event }))),
  );
  const between = new Map(all.filter(ties).map(({ subject, event }) => [keyOf(event), subject]));
  return all
    .map((item) => ({ ...item, with: otherOf(item, between) }))
    .sort((a, b) => b.event.time.localeCompare(a.event.time));
}

const keyOf = ({ source, eventId }: EvidenceRef) => `${source} ${eventId}`;

/** An event of a tie on which a go-between's bill rests: scoring names nobody in it, but this one has part. */
const ties = ({ subject, event }: Pick<Item, 'subject' | 'event'>) =>
  ['PERSON', 'ORG'].includes(subject.kind) && /\b(payment|contact|identifier)\.observed\b/.test(event.type);

function otherOf({ subject, event }: Pick<Item, 'subject' | 'event'>, between: ReadonlyMap<string, SubjectRef>) {
  const other = between.get(keyOf(event));
  return other?.id === subject.id ? undefined : other;
}
