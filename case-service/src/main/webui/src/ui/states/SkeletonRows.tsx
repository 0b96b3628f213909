import { Skeleton } from '@patternfly/react-core';
import { t } from '~/texts';

const WIDTHS = ['88%', '72%', '80%', '64%'];

/** Rows of the final height, so that nothing moves when the real ones come. */
export function SkeletonRows({ rows, height }: { rows: number; height: number }) {
  return (
    <div className="pb-skeleton" role="status" aria-label={t.state.loading}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} style={{ height }}>
          <Skeleton width={WIDTHS[row % WIDTHS.length] ?? '80%'} height={`${Math.min(18, height * 0.4)}px`} />
        </div>
      ))}
    </div>
  );
}
