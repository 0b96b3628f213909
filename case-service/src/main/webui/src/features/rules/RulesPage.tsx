import './rules.css';
import '~/ui/head.css';
import '~/ui/list.css';
import '~/ui/narrow.css';
import { Button } from '@patternfly/react-core';
import { ExclamationTriangleIcon } from '@patternfly/react-icons';
import { Link, useNavigate } from 'react-router';
import type { LiveRule, RuleFile } from '~/api/detection';
import { useBets } from '~/features/backtests/queries';
import { t } from '~/texts';
import { ColumnHeads } from '~/ui/ColumnHeads';
import { percent, signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';
import { PageColumn } from '~/ui/PageColumn';
import { Answered } from '~/ui/states/Answered';
import { Empty } from '~/ui/states/Nothing';
import { useTitle } from '~/ui/useTitle';
import { useRuleFiles } from './queries';

const words = t.rules;
/** Scoring's name for what all live rules say together. */
const DETECTOR = 'sigma';

/** Files of Sigma rules: what of them is live, what can't be used and why, who changed them last. */
export default function RulesPage() {
  useTitle(words.title);
  const navigate = useNavigate();
  const files = useRuleFiles();
  return (
    <PageColumn
      title={words.title}
      beside={
        <>
          {files.data && <span className="pb-subtle">{words.live(files.data.live)}</span>}
          <Button size="sm" className="pb-at-end" onClick={() => void navigate('/rules/new')}>
            {words.add}
          </Button>
        </>
      }
      what={
        <>
          {words.what} <Trusted />
        </>
      }
    >
      <Answered query={files} rows={8} height={44}>
        {({ items }) =>
          items.length === 0 ? <Empty title={words.empty.title}>{words.empty.body}</Empty> : <Files files={items} />
        }
      </Answered>
    </PageColumn>
  );
}

/** How far the bill takes rules at their word, and which outcomes taught that. */
function Trusted() {
  const bets = useBets();
  if (!bets.data) return null;
  const bet = bets.data.find(({ detector }) => detector === DETECTOR);
  return <>{bet ? words.bet(bet) : words.noBet}</>;
}

function Files({ files }: { files: readonly RuleFile[] }) {
  return (
    <table className="pb-list pb-rules" aria-label={words.caption}>
      <colgroup>
        <col style={{ width: '22%' }} />
        <col style={{ width: 100 }} />
        <col />
        <col style={{ width: '34%' }} />
        <col style={{ width: '16%' }} />
      </colgroup>
      <ColumnHeads columns={words.columns} />
      <tbody>
        {files.map((file) => (
          <tr key={file.name}>
            <td>
              <Link to={`/rules/${encodeURIComponent(file.name)}`}>{file.name}</Link>
              <div className="pb-subtle">{words.origins[file.origin] ?? file.origin}</div>
            </td>
            <td>
              <span className="pb-state">{words.states[file.state] ?? file.state}</span>
            </td>
            <td>
              {words.liveOf(file.rules.filter(({ speaks }) => speaks).length, file.rules.length)}
              {file.problems.map((problem) => (
                <div key={`${problem.line} ${problem.reason}`} className="pb-fault">
                  <ExclamationTriangleIcon aria-hidden="true" />{' '}
                  {words.problemAt(problem.line, problem.rule, problem.reason)}
                </div>
              ))}
            </td>
            <td>
              <Fares rules={file.rules} />
            </td>
            <td>
              {words.changedBy(file.changedBy)} <Moment at={file.changedAt} />
              <div className="pb-subtle">{words.version(file.version)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MOST_SHOWN = 3;

/** How often its rules matched lately, those first that matched most; what a match weighs, and how cases ended in which there was one. */
function Fares({ rules }: { rules: readonly LiveRule[] }) {
  const told = rules
    .flatMap(({ id, title, reach, outcomes }) => (reach ? [{ id, title: title || id, reach, outcomes }] : []))
    .sort((a, b) => b.reach.weeks - a.reach.weeks);
  const speaks = rules.some((rule) => rule.speaks);
  if (told.length === 0) return <span className="pb-subtle">{speaks ? words.noReach : ''}</span>;
  const shown = told.slice(0, MOST_SHOWN);
  return (
    <>
      {shown.map(({ id, title, reach: { weeks, triedWeeks, decibans }, outcomes }) => (
        <div key={id}>
          {words.reach(weeks, triedWeeks, percent(weeks / triedWeeks))}{' '}
          {rules.length > 1 && <span className="pb-subtle">{title}</span>}
          <div className="pb-subtle">
            {words.weighs(signed(decibans))};{' '}
            {outcomes
              ? words.outcomes(outcomes, percent(outcomes.confirmed / (outcomes.confirmed + outcomes.cleared)))
              : words.fewOutcomes}
          </div>
        </div>
      ))}
      {told.length > shown.length && <div className="pb-subtle">{words.moreRules(told.length - shown.length)}</div>}
    </>
  );
}
