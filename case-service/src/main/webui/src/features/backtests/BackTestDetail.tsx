import { Alert, Button, Progress } from '@patternfly/react-core';
import { useState } from 'react';
import type { BackTest } from '~/api/detection';
import { Problem } from '~/api/problem';
import { useSignedIn } from '~/app/MeContext';
import { detects } from '~/app/roles';
import { t } from '~/texts';
import { ProblemNote } from '~/ui/dialog/ProblemNote';
import { Moment } from '~/ui/Moment';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useBackTest, useBackTestActs } from './queries';
import { ReportView } from './ReportView';

const words = t.backtests;

/** One back-test: how far it is, or what came of it. */
export function BackTestDetail({ id, onGone }: { id: string; onGone: () => void }) {
  const query = useBackTest(id);
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonRows rows={6} height={40} />;
  const test = query.data;
  return (
    <article aria-label={test.draft.name}>
      <header className="pb-back-test-head">
        <div>
          <h2>{test.draft.name}</h2>
          <p className="pb-subtle">
            {words.states[test.state]} · <Moment at={test.begunAt} full />
            {' · '}
            {tried(test)}
          </p>
        </div>
        <Removing test={test} onGone={onGone} />
      </header>
      <HowFar test={test} />
      {test.report && <ReportView report={test.report} budget={test.draft.budgetPerDay} />}
    </article>
  );
}

/** How far it is, or why it ended before it was done. */
export function HowFar({ test: { state, progress, reason } }: { test: BackTest }) {
  if (state === 'DONE') return null;
  return state === 'RUNNING' ? (
    <Progress
      className="pb-back-test-progress"
      value={progress.all > 0 ? Math.min(100, (100 * progress.read) / progress.all) : 0}
      title={words.progress(progress.read, progress.all)}
      measureLocation="none"
      aria-label={words.states.RUNNING}
    />
  ) : (
    <Alert
      isInline
      variant="warning"
      component="p"
      title={words.ended(reason ?? '')}
      className="pb-back-test-progress"
    />
  );
}

/** What of the draft differs from how things are. */
function tried({ draft }: BackTest): string {
  const parts = [
    ...(draft.budgetPerDay ? [words.draft.triedBudget(draft.budgetPerDay)] : []),
    ...(draft.alertLineDecibans === undefined ? [] : [words.draft.triedLine(draft.alertLineDecibans)]),
    ...Object.entries(draft.bets ?? {}).map(([detector, bet]) => words.draft.triedBet(detector, bet)),
    ...(draft.policyRules?.length ? [words.draft.triedPolicy(draft.policyRules.length)] : []),
    ...(draft.rules === undefined ? [] : [words.draft.triedRules]),
  ];
  return parts.length > 0 ? parts.join(', ') : words.draft.triedNothing;
}

function Removing({ test, onGone }: { test: BackTest; onGone: () => void }) {
  const me = useSignedIn();
  const { remove } = useBackTestActs();
  const [problem, setProblem] = useState<Problem>();
  if (!detects(me)) return null;
  const run = async () => {
    try {
      await remove(test.id);
      onGone();
    } catch (error) {
      setProblem(Problem.of(error));
    }
  };
  return (
    <div>
      {problem && <ProblemNote problem={problem} />}
      <Button variant="secondary" size="sm" onClick={() => void run()}>
        {test.state === 'RUNNING' ? words.stop(test.draft.name) : words.forget(test.draft.name)}
      </Button>
    </div>
  );
}
