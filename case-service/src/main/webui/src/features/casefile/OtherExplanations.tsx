import { QuestionIcon, TimesIcon } from '@patternfly/react-icons';
import type { Explanations } from '~/api/model';
import { t } from '~/texts';

/** What else would leave these traces, and whether it has been looked into. */
export function OtherExplanations({ explanations }: { explanations: Explanations }) {
  const words = t.casefile.explanations;
  const open = explanations.items.filter(({ state }) => state === 'OPEN').length;
  return (
    <section aria-label={words.title} className="pb-explanations">
      <header className="pb-section-head">
        <h2>{words.title}</h2>
        <span className="pb-subtle">
          {explanations.tested ? words.counts(explanations.items.length - open, open) : words.untested}
        </span>
      </header>
      {!explanations.tested && <p className="pb-subtle">{words.untestedWords}</p>}
      <ul>
        {explanations.items.map(({ title, state, detail }) => (
          <li key={title}>
            {state === 'OPEN' ? <QuestionIcon /> : <TimesIcon />}
            <div>
              <div className="pb-section-head">
                <span>{title}</span>
                <span className="pb-subtle">{words[state]}</span>
              </div>
              <p className="pb-subtle">{detail}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
