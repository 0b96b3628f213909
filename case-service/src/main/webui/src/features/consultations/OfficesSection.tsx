import './consultations.css';
import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case, Consultation } from '~/api/model';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { Answered } from '~/ui/states/Answered';
import { AskDialog } from './AskDialog';
import { EndDialog } from './EndDialog';
import { useConsultations } from './queries';
import { Thread } from './Thread';

const words = t.consultation.inCase;

/** Which offices are asked about their half of this case, and what they said. */
export function OfficesSection({ casefile }: { casefile: Case }) {
  const [asking, setAsking] = useState<Case>();
  const consultations = useConsultations(casefile.id);
  const may = casefile.actions.includes('PROPOSE');
  return (
    <section className="pb-offices" aria-label={words.title}>
      <h2>{words.title}</h2>
      {may && (
        <Button variant="secondary" onClick={() => setAsking(casefile)}>
          {words.button}
        </Button>
      )}
      <Answered query={consultations} rows={1} height={56}>
        {(items) =>
          items.length === 0 ? (
            <p className="pb-subtle">{words.none}</p>
          ) : (
            <ul>
              {items.map((one) => (
                <Office key={one.id} casefile={casefile} consultation={one} may={may} />
              ))}
            </ul>
          )
        }
      </Answered>
      {asking && <AskDialog casefile={asking} onClose={() => setAsking(undefined)} />}
    </section>
  );
}

function Office({ casefile, consultation, may }: { casefile: Case; consultation: Consultation; may: boolean }) {
  const [ending, setEnding] = useState(false);
  const office = t.consultation.offices[consultation.office];
  return (
    <li>
      <div className="head">
        <strong>{office}</strong>
        <span className="pb-subtle">
          {words.asked} <Moment at={consultation.askedAt} full /> · {consultation.askedBy.name}
        </span>
        {may && !consultation.endedAt && (
          <Button
            className="end"
            size="sm"
            variant="link"
            isInline
            aria-label={words.end.title(office)}
            onClick={() => setEnding(true)}
          >
            {words.end.button}
          </Button>
        )}
      </div>
      <p>{consultation.message}</p>
      <Thread consultation={consultation} />
      {consultation.endedAt && (
        <p className="pb-subtle">
          <Moment at={consultation.endedAt} full />{' '}
          {words.ended(consultation.endedBy?.name ?? '', consultation.endedReason ?? '')}
        </p>
      )}
      {ending && <EndDialog casefile={casefile} consultation={consultation} onClose={() => setEnding(false)} />}
    </li>
  );
}
