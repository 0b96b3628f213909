import { useState } from 'react';
import type { EvidenceRef, Finding } from '~/api/model';
import { type Into, KeepDialog } from '~/features/evidence/KeepDialog';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';

interface Props {
  of: Finding;
  subject: string;
  cases: readonly Into[];
}

/** The events that a finding rests on, each of which can be kept in a case. */
export function FindingEvents({ of, subject, cases }: Props) {
  const [keeping, setKeeping] = useState<EvidenceRef>();
  const words = t.evidence.keep;
  return (
    <ul className="pb-finding-events">
      {of.evidence.map((event) => (
        <li key={`${event.source} ${event.eventId}`}>
          <Moment at={event.time} full /> <span className="pb-subtle">{event.what ?? event.eventId}</span>{' '}
          <button
            type="button"
            className="pb-link"
            aria-label={words.eventLabel(event.what ?? event.eventId)}
            onClick={() => setKeeping(event)}
          >
            {words.event}
          </button>
        </li>
      ))}
      {keeping && (
        <KeepDialog
          cases={cases}
          what={words.anEvent}
          wanted={{ kind: 'EVENT', subject, source: keeping.source, eventId: keeping.eventId }}
          onClose={() => setKeeping(undefined)}
        />
      )}
    </ul>
  );
}
