import './rules.css';
import '~/ui/page.css';
import '~/ui/head.css';
import { useParams } from 'react-router';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useRuleFile } from './queries';
import { RuleWork } from './RuleWork';

/** One file of rules under the hand: its text, what it finds in events, its versions. */
export default function RuleFilePage() {
  const { name } = useParams();
  const file = useRuleFile(name);
  if (name === undefined) return <RuleWork key="new" read={undefined} onReload={() => {}} />;
  if (file.isError && !file.data) return <ErrorState page error={file.error} onRetry={() => void file.refetch()} />;
  if (!file.data) return <SkeletonRows rows={10} height={40} />;
  return <RuleWork key={file.dataUpdatedAt} read={file.data} onReload={() => void file.refetch()} />;
}
