import type { Consultation } from '~/api/model';
import { t } from '~/texts';
import { Remarks } from '~/ui/Remarks';

/** What an office said, oldest first. */
export function Thread({ consultation: { answers } }: { consultation: Consultation }) {
  return answers.length === 0 ? (
    <p className="pb-subtle">{t.consultation.half.noAnswers}</p>
  ) : (
    <Remarks items={answers} />
  );
}
