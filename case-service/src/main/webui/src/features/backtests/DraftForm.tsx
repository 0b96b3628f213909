import { Button, FormGroup, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import type { Bet } from '~/api/detection';
import { Problem } from '~/api/problem';
import { usePolicies } from '~/features/policies/queries';
import { t } from '~/texts';
import { ProblemNote } from '~/ui/dialog/ProblemNote';
import { draftOf, EMPTY, type Fields, faults } from './draft';
import { useBackTestActs, useBets } from './queries';

const words = t.backtests.draft;
const NO_POLICY = '';

/** What is to be tried: whatever is left empty stays as it is. */
export function DraftForm({ onBegun }: { onBegun: (id: string) => void }) {
  const [fields, setFields] = useState<Fields>(EMPTY);
  const [policy, setPolicy] = useState(NO_POLICY);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const { begin } = useBackTestActs();
  const bets = useBets();
  const policies = usePolicies();
  const versions = policies.data?.data.items ?? [];
  const wrong = faults(fields);
  const run = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const rules = versions.find(({ version }) => String(version) === policy)?.rules ?? [];
      onBegun((await begin(draftOf(fields, rules))).id);
    } catch (error) {
      setProblem(Problem.of(error));
      setBusy(false);
    }
  };
  const field = (name: Exclude<keyof Fields, 'bets'>, type: 'text' | 'date' | 'number' = 'text', required = false) => (
    <FormGroup label={words.fields[name]} fieldId={`draft-${name}`} isRequired={required}>
      <TextInput
        id={`draft-${name}`}
        type={type}
        value={fields[name]}
        validated={name !== 'name' && wrong.includes(name) ? 'error' : 'default'}
        onChange={(_, value) => setFields({ ...fields, [name]: value })}
      />
    </FormGroup>
  );
  return (
    <form
      className="pb-draft"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong.length === 0 && !busy) void run();
      }}
    >
      <h2>{words.title}</h2>
      <p className="pb-subtle">{words.what}</p>
      {problem && <ProblemNote problem={problem} />}
      {field('name', 'text', true)}
      <div className="pair">
        {field('from', 'date')}
        {field('to', 'date')}
        {field('budgetPerDay', 'number')}
        {field('alertLineDecibans', 'number')}
      </div>
      <FormGroup label={words.policy} fieldId="draft-policy">
        <FormSelect id="draft-policy" value={policy} onChange={(_, value) => setPolicy(value)}>
          <FormSelectOption value={NO_POLICY} label={words.noPolicy} />
          {versions.map(({ version, state, proposed }) => (
            <FormSelectOption
              key={version}
              value={String(version)}
              label={words.policyOf(version, t.policies.states[state], proposed.why)}
            />
          ))}
        </FormSelect>
      </FormGroup>
      <Bets bets={bets.data ?? []} fields={fields} wrong={wrong} onChange={setFields} />
      <div>
        <Button type="submit" isDisabled={wrong.length > 0 || busy} isLoading={busy}>
          {words.begin}
        </Button>{' '}
        <span className="pb-subtle" role="status">
          {words.missing(wrong)}
        </span>
      </div>
    </form>
  );
}

interface BetsProps {
  bets: readonly Bet[];
  fields: Fields;
  wrong: readonly string[];
  onChange: (fields: Fields) => void;
}

function Bets({ bets, fields, wrong, onChange }: BetsProps) {
  if (bets.length === 0) return null;
  return (
    <table className="pb-table pb-bets">
      <caption>{words.bets}</caption>
      <thead>
        <tr>
          {Object.values(words.betColumns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bets.map(({ detector, bet, confirmed, cleared }) => (
          <tr key={detector}>
            <th scope="row">{detector}</th>
            <td>{bet}</td>
            <td>{words.taught(confirmed, cleared)}</td>
            <td>
              <TextInput
                type="number"
                min={0}
                max={1}
                step="any"
                aria-label={words.betOf(detector)}
                value={fields.bets[detector] ?? ''}
                validated={wrong.includes(detector) ? 'error' : 'default'}
                onChange={(_, value) => onChange({ ...fields, bets: { ...fields.bets, [detector]: value } })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
