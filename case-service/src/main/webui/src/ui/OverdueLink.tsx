import { ExclamationTriangleIcon } from '@patternfly/react-icons';
import { Link } from 'react-router';

interface Props {
  count: number | undefined;
  label: (count: number) => string;
  why: string;
  /** Where they stand, as the part of the address behind `?`. */
  search: string;
}

/** What waits longer than was promised, and the way to it; nothing while nothing does. */
export function OverdueLink({ count, label, why, search }: Props) {
  if (!count) return null;
  return (
    <Link className="pb-overdue" to={{ search }} title={why}>
      <ExclamationTriangleIcon /> {label(count)}
    </Link>
  );
}
