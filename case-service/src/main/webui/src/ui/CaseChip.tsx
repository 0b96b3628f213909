import { FolderOpenIcon } from '@patternfly/react-icons';
import { Link } from 'react-router';
import type { CaseLink } from '~/api/model';
import { t } from '~/texts';

/** The way to a case, by its reference; and how many other open cases the same subject is in, which are named on hover and read out. */
export function CaseChip({ of, also = [] }: { of: CaseLink; also?: readonly CaseLink[] }) {
  const others = t.casefile.alsoIn(also.map(({ ref }) => ref).join(', '));
  return (
    <>
      <Link className="pb-chip" to={`/cases/${of.id}`} title={of.title} aria-label={t.queue.inCase(of.ref)}>
        <FolderOpenIcon /> {of.ref}
      </Link>
      {also.length > 0 && (
        <span className="pb-subtle pb-chip-more" title={others}>
          <span aria-hidden="true">{t.casefile.list.more(also.length)}</span>
          <span className="pf-v6-screen-reader">{others}</span>
        </span>
      )}
    </>
  );
}
