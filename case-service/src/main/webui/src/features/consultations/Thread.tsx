import type { Consultation } from '~/api/model';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';

/** What an office said, oldest first. */
export function Thread({ consultation }: { consultation: Consultation }) {
  if (consultation.answers.length === 0) return <p className="pb-subtle">{t.consultation.half.noAnswers}</p>;
  return (
    <ol className="pb-thread">
      {consultation.answers.map((answer) => (
        <li key={`${answer.at} ${answer.author.id}`}>
          <p className="pb-subtle">
            <strong>{answer.author.name}</strong> · <Moment at={answer.at} full />
          </p>
          <p>{answer.text}</p>
        </li>
      ))}
    </ol>
  );
}
