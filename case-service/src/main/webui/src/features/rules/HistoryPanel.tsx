import '~/features/backtests/backtests.css';
import { Button, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Problem } from '~/api/problem';
import { HowFar } from '~/features/backtests/BackTestDetail';
import { useBackTest, useBackTestActs } from '~/features/backtests/queries';
import { RulesOnPast } from '~/features/backtests/RulesOnPast';
import { t } from '~/texts';
import { ProblemNote } from '~/ui/dialog/ProblemNote';
import { ErrorState } from '~/ui/states/ErrorState';

const words = t.rules.onHistory;
const DAY = 86_400_000;
const USUAL = '30';

interface Props {
  /** What the file is called. */
  name: string;
  text: string;
  /** Whether something in the text can't be used. */
  faulty: boolean;
}

/** The text as it stands, tried on what came in. */
export function HistoryPanel({ name, text, faulty }: Props) {
  const [days, setDays] = useState(USUAL);
  const [begun, setBegun] = useState<{ id: string; text: string }>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const { begin, remove } = useBackTestActs();
  const test = useBackTest(begun?.id);
  const running = begun !== undefined && !test.isError && (test.data?.state ?? 'RUNNING') === 'RUNNING';
  const run = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const from = days === '' ? undefined : new Date(Date.now() - Number(days) * DAY).toISOString();
      const { id } = await begin({ name: words.name(name), from, rules: text });
      setBegun({ id, text });
    } catch (error) {
      setProblem(Problem.of(error));
    } finally {
      setBusy(false);
    }
  };
  const stop = async (id: string) => {
    try {
      await remove(id);
      await test.refetch();
    } catch (error) {
      setProblem(Problem.of(error));
    }
  };
  return (
    <div className="pb-history">
      <p className="pb-subtle">{words.what}</p>
      <div className="ask">
        <label htmlFor="history-span">{words.span}</label>
        <FormSelect id="history-span" value={days} onChange={(_, value) => setDays(value)}>
          {Object.entries(words.spans).map(([value, label]) => (
            <FormSelectOption key={value} value={value} label={label} />
          ))}
        </FormSelect>
        <Button
          variant="secondary"
          isDisabled={busy || running || text.trim() === ''}
          isLoading={busy}
          onClick={() => void run()}
        >
          {begun ? words.again : words.begin}
        </Button>
        {running && begun && (
          <Button variant="link" isInline onClick={() => void stop(begun.id)}>
            {words.stop}
          </Button>
        )}
      </div>
      {faulty && <p className="pb-subtle">{words.faulty}</p>}
      {problem && <ProblemNote problem={problem} />}
      {test.isError && !test.data && <ErrorState error={test.error} onRetry={() => void test.refetch()} />}
      {test.data && <HowFar test={test.data} />}
      {begun && begun.text !== text && <p className="pb-subtle">{words.changed}</p>}
      {begun && test.data?.report?.rules && (
        <>
          <RulesOnPast rules={test.data.report.rules} />
          <p>
            <Link to={`/back-tests?test=${begun.id}`}>{words.report}</Link>
          </p>
        </>
      )}
    </div>
  );
}
