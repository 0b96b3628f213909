import { useState } from 'react';
import { Link } from 'react-router';
import type { Finding, Subject } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { mayWork } from '~/app/roles';
import type { Into } from '~/features/evidence/KeepDialog';
import { t } from '~/texts';
import { Triangle } from '~/ui/charts/Triangle';
import { signed } from '~/ui/format/decibans';
import { shortDay } from '~/ui/format/time';
import { Moment } from '~/ui/Moment';
import { FindingEvents } from './FindingEvents';

const SHOWN = 9;

/** What detectors saw, newest first, each opening into words; and the cases. */
export function FindingsSection({ of: { subject, findings, cases, judgements } }: { of: Subject }) {
  const [all, setAll] = useState(false);
  const me = useSignedIn();
  const words = t.subject.findings;
  return (
    <section aria-label={words.title} className="pb-findings">
      <header className="pb-section-head">
        <h2>{words.title}</h2>
        {findings.length > SHOWN && (
          <button type="button" className="pb-link pb-small" onClick={() => setAll(!all)}>
            {all ? words.fewer : words.all(findings.length)}
          </button>
        )}
      </header>
      {findings.length === 0 && <p className="pb-subtle">{words.none}</p>}
      {findings.length > 0 && <p className="pb-subtle">{words.alone}</p>}
      {findings.length > 0 && judgements[0] && (
        <p className="pb-subtle">{words.judged(shortDay(new Date(judgements[0].at)))}</p>
      )}
      {findings.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.found}</th>
              <th scope="col">{words.columns.family}</th>
              <th scope="col" className="number">
                {words.columns.before}
              </th>
              <th scope="col" className="number">
                {words.columns.now}
              </th>
            </tr>
          </thead>
          {(all ? findings : findings.slice(0, SHOWN)).map((finding) => (
            <FindingRows
              key={finding.key}
              finding={finding}
              judged={judgedBy(finding, judgements[0]?.at)}
              subject={subject.id}
              keepIn={mayWork(me) ? cases.filter(({ state }) => state !== 'CLOSED') : []}
            />
          ))}
        </table>
      )}
      <h2>{t.subject.cases.title}</h2>
      {cases.length === 0 && <p className="pb-subtle">{t.subject.cases.none}</p>}
      <ul className="pb-case-links">
        {cases.map(({ id, ref, title, state }) => (
          <li key={id}>
            <Link to={`/cases/${id}`}>{ref}</Link>{' '}
            <span className="pb-state" data-state={state}>
              {t.casefile.states[state]}
            </span>
            <div className="pb-subtle">{title}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether it was there when people spoke: then it no longer counts. */
const judgedBy = ({ foundAt }: Finding, at: string | undefined) => Boolean(at && Date.parse(foundAt) <= Date.parse(at));

interface RowsProps {
  finding: Finding;
  judged: boolean;
  subject: string;
  /** Open cases of theirs that the reader can work on. */
  keepIn: readonly Into[];
}

function FindingRows({ finding, judged, subject, keepIn }: RowsProps) {
  const [open, setOpen] = useState(false);
  const side = finding.nowDecibans > 0 ? 'against' : 'for';
  return (
    <tbody className={judged ? 'judged' : ''}>
      <tr>
        <td className="pb-subtle">
          <Moment at={finding.foundAt} day />
        </td>
        <td>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Triangle side={side} size={8} /> {t.family.label(finding.family, finding.label)}
          </button>
        </td>
        <td className="number">{signed(finding.thenDecibans)}</td>
        <td className={`number strong ${side}-text`}>{signed(finding.nowDecibans)}</td>
      </tr>
      {open && (
        <tr>
          <td colSpan={4} className="more">
            {finding.summary}
            {keepIn.length > 0 && <FindingEvents of={finding} subject={subject} cases={keepIn} />}
            <p className="pb-subtle">
              {t.subject.findings.window(
                shortDay(new Date(finding.windowStart)),
                shortDay(new Date(finding.windowEnd)),
              )}
              ; {t.charts.events(finding.evidenceCount)}
            </p>
          </td>
        </tr>
      )}
    </tbody>
  );
}
