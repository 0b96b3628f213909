import { useState } from 'react';
import { Link } from 'react-router';
import type { Finding, Subject } from '~/api/model';
import { t } from '~/texts';
import { Triangle } from '~/ui/charts/Triangle';
import { signed } from '~/ui/format/decibans';
import { shortDay } from '~/ui/format/time';
import { Moment } from '~/ui/Moment';

const SHOWN = 9;

/** What detectors saw, newest first, each opening into words; and the cases. */
export function FindingsSection({ of: { findings, cases, judgements } }: { of: Subject }) {
  const [all, setAll] = useState(false);
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
            <FindingRows key={finding.key} finding={finding} judged={judgedBy(finding, judgements[0]?.at)} />
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

function FindingRows({ finding, judged }: { finding: Finding; judged: boolean }) {
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
