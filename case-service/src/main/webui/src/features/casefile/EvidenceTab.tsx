import { Link } from 'react-router';
import type { BillLine, Case, EvidenceRef, SubjectRef } from '~/api/model';
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

/** The events that the bills rest on: every number opens what it rests on. */
export function EvidenceTab({ casefile, subject, family, onAll }: Props) {
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
      <table className="pb-table">
        <caption className="pf-v6-screen-reader">{words.title}</caption>
        <thead>
          <tr>
            {Object.values(words.columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={`${item.subject.id}${item.line.family}${item.event.source}${item.event.eventId}`} {...item} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ subject, with: other, line, event }: Item) {
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
