import { t } from '~/texts';

/** ▲ against, ▼ for: the way evidence points, beside its colour. */
export function Triangle({ side, size = 9 }: { side: 'against' | 'for'; size?: number }) {
  return (
    <svg
      className={`pb-triangle ${side}-text`}
      width={size}
      height={size}
      viewBox="0 0 9 9"
      role="img"
      aria-label={side === 'against' ? t.charts.against : t.charts.inFavour}
    >
      <path fill="currentColor" d={side === 'against' ? 'M4.5 0.5 9 8.5H0z' : 'M0 0.5h9L4.5 8.5z'} />
    </svg>
  );
}
