import './rules.css';
import '~/ui/head.css';
import '~/ui/list.css';
import '~/ui/narrow.css';
import { Button } from '@patternfly/react-core';
import { ExclamationTriangleIcon } from '@patternfly/react-icons';
import { Link, useNavigate } from 'react-router';
import type { RuleFile } from '~/api/detection';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { ErrorState } from '~/ui/states/ErrorState';
import { Empty } from '~/ui/states/Nothing';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useTitle } from '~/ui/useTitle';
import { useRuleFiles } from './queries';

const words = t.rules;

/** Files of Sigma rules: what of them is live, what can't be used and why, who changed them last. */
export default function RulesPage() {
  useTitle(words.title);
  const navigate = useNavigate();
  const files = useRuleFiles();
  const body = () => {
    if (files.isError && !files.data) return <ErrorState error={files.error} onRetry={() => void files.refetch()} />;
    if (!files.data) return <SkeletonRows rows={8} height={44} />;
    if (files.data.items.length === 0) return <Empty title={words.empty.title}>{words.empty.body}</Empty>;
    return <Files files={files.data.items} />;
  };
  return (
    <div className="pb-column">
      <div className="pb-head">
        <div className="pb-head-row">
          <h1>{words.title}</h1>
          {files.data && <span className="pb-subtle">{words.live(files.data.live)}</span>}
          <Button size="sm" className="pb-at-end" onClick={() => void navigate('/rules/new')}>
            {words.add}
          </Button>
        </div>
        <p className="pb-subtle">{words.what}</p>
      </div>
      <div className="pb-scroll">{body()}</div>
    </div>
  );
}

function Files({ files }: { files: readonly RuleFile[] }) {
  return (
    <table className="pb-list pb-rules" aria-label={words.caption}>
      <colgroup>
        <col style={{ width: 300 }} />
        <col style={{ width: 110 }} />
        <col />
        <col style={{ width: 240 }} />
      </colgroup>
      <thead>
        <tr>
          {Object.values(words.columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
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
              {words.changedBy(file.changedBy)} <Moment at={file.changedAt} />
              <div className="pb-subtle">{words.version(file.version)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
