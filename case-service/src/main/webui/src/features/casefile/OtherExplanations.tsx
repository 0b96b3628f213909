import { CheckIcon, QuestionIcon, TimesIcon } from '@patternfly/react-icons';
import type { Explanations } from '~/api/model';
import { t } from '~/texts';

const icons = { RULED_OUT: TimesIcon, OPEN: QuestionIcon, SUPPORTED: CheckIcon };

interface Props {
  explanations: Explanations;
  asking?: boolean;
  /** The case is closed: what was not tested until then no longer is. */
  decided?: boolean;
}

/** What else would leave these traces, whether it has been looked into, and what was found. */
export function OtherExplanations({ explanations, asking = false, decided = false }: Props) {
  const words = t.casefile.explanations;
  const open = explanations.items.filter(({ state }) => state === 'OPEN').length;
  return (
    <section aria-label={words.title} className="pb-explanations">
      <header className="pb-section-head">
        <h2>{words.title}</h2>
        <span className="pb-subtle">
          {explanations.tested && words.counts(explanations.items.length - open, open)}
          {!explanations.tested && (decided ? words.neverTested : asking ? words.asking : words.untested)}
        </span>
      </header>
      {explanations.tested && (
        <ul>
          {explanations.items.map((one) => (
            <Explained key={one.title} {...one} />
          ))}
        </ul>
      )}
      {!explanations.tested && !asking && !decided && <p className="pb-subtle">{words.untestedWords}</p>}
    </section>
  );
}

function Explained({ title, state, detail }: Explanations['items'][number]) {
  const Icon = icons[state];
  return (
    <li>
      <Icon />
      <span>{title}</span>
      <span className={`pb-verdict pb-verdict-${state.toLowerCase()}`}>{t.casefile.explanations[state]}</span>
      <p className="pb-subtle">{detail}</p>
    </li>
  );
}
