import { Link } from 'react-router';
import type { Lane } from '~/api/model';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { percent, signed } from '~/ui/format/decibans';

interface Props {
  lanes: readonly Lane[];
  /** Of all lanes, shown or not. */
  count: number;
  chosen: string | undefined;
  onChoose: (subject: string) => void;
}

/** The list of subjects is the labels of the lanes; a click shows the subject's bill below. */
export function LaneLabels({ lanes, count, chosen, onChoose }: Props) {
  return (
    <>
      <h2>{t.casefile.subjects(count)}</h2>
      <ul>
        {lanes.map(({ subject, posterior, totalDecibans }) => (
          <li key={subject.id} className={subject.id === chosen ? 'current' : ''}>
            <button
              type="button"
              className="pb-cover"
              aria-pressed={subject.id === chosen}
              aria-label={`${t.casefile.bill.title}: ${subject.label}`}
              onClick={() => onChoose(subject.id)}
            />
            <Badge kind={subject.kind} badge={subject.badge} size={27} />
            <div className="names">
              <Link to={`/subjects/${subject.id}`} title={subject.label}>
                {subject.label}
              </Link>
              <div className="pb-subtle">{subject.description}</div>
            </div>
            {posterior !== null && (
              <div className="weight">
                <strong>{percent(posterior)}</strong>
                <div className="pb-subtle">
                  {totalDecibans === null ? '' : `${signed(totalDecibans)} ${t.charts.unit}`}
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
