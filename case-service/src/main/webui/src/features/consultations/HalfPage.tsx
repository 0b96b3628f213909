import '~/ui/page.css';
import './consultations.css';
import { Link, useParams } from 'react-router';
import type { Consultation, Half, HalfMeasure, HalfSubject } from '~/api/model';
import { Problem } from '~/api/problem';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { WordsForm } from '~/ui/dialog/WordsForm';
import { percent, signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';
import { PageColumn } from '~/ui/PageColumn';
import { Answered } from '~/ui/states/Answered';
import { ErrorState } from '~/ui/states/ErrorState';
import { useTitle } from '~/ui/useTitle';
import { useAnswering, useHalf } from './queries';
import { Thread } from './Thread';

const words = t.consultation.half;

/** The half of a case that the reader's office is asked about. */
export default function HalfPage() {
  const { id = '' } = useParams();
  const half = useHalf(id);
  const ref = half.data?.consultation.case ?? '';
  // what was shown is for nobody any more once the investigators have ended it
  const gone = half.isError && Problem.of(half.error).kind === 'missing';
  useTitle(ref === '' ? t.consultation.title : words.title(ref));
  return (
    <PageColumn
      title={ref === '' ? t.consultation.title : words.title(ref)}
      what={<Link to="/consultations">{words.back}</Link>}
    >
      {gone ? (
        <ErrorState error={half.error} />
      ) : (
        <Answered query={half} rows={8} height={44}>
          {(data) => <Sides half={data} />}
        </Answered>
      )}
    </PageColumn>
  );
}

function Sides({ half }: { half: Half }) {
  const { consultation, subjects, measures } = half;
  return (
    <div className="pb-half">
      <div>
        <h2>{words.subjects[consultation.office]}</h2>
        {subjects.map((one) => (
          <Subject key={one.subject.id} of={one} />
        ))}
        <p className="pb-subtle">{words.rest}</p>
        <h2>{words.measures}</h2>
        {measures.length === 0 && <p className="pb-subtle">{words.noMeasures}</p>}
        {measures.map((one) => (
          <Measure key={one.id} measure={one} />
        ))}
      </div>
      <div>
        <h2>{words.asked}</h2>
        <p className="pb-subtle">
          <strong>{consultation.askedBy.name}</strong> · <Moment at={consultation.askedAt} full />
        </p>
        <p>{consultation.message}</p>
        <h2>{words.thread}</h2>
        <Thread consultation={consultation} />
        <NewAnswer consultation={consultation} />
      </div>
    </div>
  );
}

function Subject({ of: { subject, bill, outcome } }: { of: HalfSubject }) {
  return (
    <section className="pb-half-subject" aria-label={subject.label}>
      <h3>
        <Badge kind={subject.kind} badge={subject.badge} size={24} /> {subject.label}{' '}
        <span className="pb-subtle">{subject.description}</span>
      </h3>
      {outcome && <p>{t.action.outcomes[outcome].label}</p>}
      {bill ? (
        <table className="pb-half-bill" aria-label={words.bill}>
          <tbody>
            {bill.lines.map((line) => (
              <tr key={line.family} className={line.decibans < 0 ? 'for' : 'against'}>
                <th scope="row">{line.label}</th>
                <td>{signed(line.decibans)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.posterior(percent(bill.posterior))}</th>
              <td>{signed(bill.totalDecibans)}</td>
            </tr>
          </tfoot>
        </table>
      ) : (
        <p className="pb-subtle">{words.noBill}</p>
      )}
    </section>
  );
}

function Measure({ measure }: { measure: HalfMeasure }) {
  return (
    <section className="pb-half-measure" aria-label={measure.effect}>
      <h3>
        {measure.effect} <span className="pb-subtle">{measure.ref}</span>
      </h3>
      <p className="pb-subtle">
        {t.enforcement.states[measure.state]}, <Moment at={measure.orderedAt ?? measure.proposedAt} full />
      </p>
      <p>{measure.basis}</p>
    </section>
  );
}

function NewAnswer({ consultation }: { consultation: Consultation }) {
  const answer = useAnswering(consultation);
  const toast = useToast();
  return (
    <WordsForm
      primary
      label={words.answer}
      help={words.answerHelp}
      button={words.send}
      onSend={async (text) => {
        await answer(text);
        toast({ variant: 'success', title: words.sent });
      }}
    />
  );
}
