import './evidence.css';
import { Button } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { Case, Exhibit } from '~/api/model';
import { t } from '~/texts';
import { ColumnHeads } from '~/ui/ColumnHeads';
import { Moment } from '~/ui/Moment';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useUrl } from '~/ui/useUrl';
import { AttachBox } from './AttachBox';
import { ExhibitDialog } from './ExhibitDialog';
import { Hash } from './Hash';
import { useExhibits } from './queries';

const words = t.evidence;

/** What entered the case, as it was then, and a way to add a file. */
export function ExhibitsSection({ casefile }: { casefile: Case }) {
  const [params, patch] = useUrl();
  const opened = params.get('exhibit');
  const query = useExhibits(casefile.id);
  const items = query.data?.pages.flatMap((page) => page.items);
  const body = () => {
    if (query.isError && !items) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    if (!items) return <SkeletonRows rows={4} height={36} />;
    if (items.length === 0) return <p className="pb-subtle">{words.none}</p>;
    return <ExhibitTable caseId={casefile.id} items={items} onOpen={(exhibit) => patch({ exhibit }, true)} />;
  };
  return (
    <section aria-label={words.kept} className="pb-exhibits">
      <header>
        <h2>{words.kept}</h2>
        <span className="pb-subtle">{words.keptHelp}</span>
      </header>
      {casefile.actions.includes('NOTE') && <AttachBox casefile={casefile} />}
      {body()}
      {query.hasNextPage && (
        <Button variant="link" isLoading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {opened && (
        <ExhibitDialog caseId={casefile.id} exhibit={opened} onClose={() => patch({ exhibit: undefined }, true)} />
      )}
    </section>
  );
}

interface TableProps {
  caseId: string;
  items: readonly Exhibit[];
  onOpen: (exhibit: string) => void;
}

function ExhibitTable({ caseId, items, onOpen }: TableProps) {
  return (
    <div className="pb-wide">
      <table className="pb-table">
        <caption className="pf-v6-screen-reader">{words.caption}</caption>
        <ColumnHeads columns={words.columns} />
        <tbody>
          {items.map((exhibit) => (
            <Row key={exhibit.ref} caseId={caseId} exhibit={exhibit} onOpen={() => onOpen(exhibit.ref)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ caseId, exhibit, onOpen }: { caseId: string; exhibit: Exhibit; onOpen: () => void }) {
  const { ref, kind, title, subject, addedBy, addedAt, reason, sha256, size } = exhibit;
  return (
    <tr>
      <td className="narrow">{ref}</td>
      <td className="what">
        <button type="button" className="pb-link" onClick={onOpen}>
          {title}
        </button>
        <div className="pb-subtle">
          {words.kinds[kind]}, {words.bytes(size)}
          {kind === 'ATTACHMENT' && (
            <>
              {' · '}
              <a href={fileOf(caseId, ref)} download={title} aria-label={words.downloadIt(title)}>
                {words.download}
              </a>
            </>
          )}
        </div>
      </td>
      <td className="narrow">{subject && <Link to={`/subjects/${subject.id}`}>{subject.label}</Link>}</td>
      <td className="narrow">
        <Moment at={addedAt} full />
        <div className="pb-subtle">{addedBy.name}</div>
      </td>
      <td className="why">{reason}</td>
      <td className="narrow">
        <Hash exhibit={ref} sha256={sha256} />
      </td>
    </tr>
  );
}

export const fileOf = (caseId: string, ref: string): string => `/api/v1/cases/${caseId}/attachments/${ref}`;
