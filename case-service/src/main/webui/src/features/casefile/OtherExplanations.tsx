import { CheckIcon, QuestionIcon, TimesIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Explanations } from '~/api/model';
import { t } from '~/texts';

const icons = { RULED_OUT: TimesIcon, OPEN: QuestionIcon, SUPPORTED: CheckIcon };

/** What else would leave these traces, whether it has been looked into, and what was found. */
export function OtherExplanations({ explanations, asking = false }: { explanations: Explanations; asking?: boolean }) {
  const words = t.casefile.explanations;
  const open = explanations.items.filter(({ state }) => state === 'OPEN').length;
  return (
    <section aria-label={words.title} className="pb-explanations">
      <header className="pb-section-head">
        <h2>{words.title}</h2>
        <span className="pb-subtle">
          {explanations.tested && words.counts(explanations.items.length - open, open)}
          {!explanations.tested && (asking ? words.asking : words.untested)}
        </span>
      </header>
      {explanations.tested ? (
        <Table variant="compact" aria-label={words.title}>
          <Thead>
            <Tr>
              <Th>{words.columns.title}</Th>
              <Th>{words.columns.detail}</Th>
              <Th modifier="fitContent">{words.columns.state}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {explanations.items.map((one) => (
              <Explained key={one.title} {...one} />
            ))}
          </Tbody>
        </Table>
      ) : (
        !asking && <p className="pb-subtle">{words.untestedWords}</p>
      )}
    </section>
  );
}

function Explained({ title, state, detail }: Explanations['items'][number]) {
  const words = t.casefile.explanations;
  const Icon = icons[state];
  return (
    <Tr>
      <Td dataLabel={words.columns.title}>{title}</Td>
      <Td dataLabel={words.columns.detail} className="pb-subtle">
        {detail}
      </Td>
      <Td dataLabel={words.columns.state} modifier="nowrap">
        <Icon /> {words[state]}
      </Td>
    </Tr>
  );
}
