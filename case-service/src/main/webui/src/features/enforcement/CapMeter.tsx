import type { EnforcementSummary } from '~/api/model';
import { t } from '~/texts';

const TENTHS = 10;

/** How full the hour is: what stops a runaway. */
export function CapMeter({ summary }: { summary: EnforcementSummary | undefined }) {
  if (!summary) return <div className="pb-budget" />;
  const { hourUsed, hourLimit, waitingForRoom } = summary;
  const share = Math.min(1, hourUsed / hourLimit);
  return (
    <div className="pb-budget pb-cap">
      <span>{t.enforcement.cap}</span>
      <svg width="150" height="10" role="img" aria-label={t.enforcement.capOf(hourUsed, hourLimit)}>
        {Array.from({ length: TENTHS }, (_, part) => part).map((part) => (
          <rect
            key={part}
            x={part * 15}
            width="13"
            height="10"
            rx="1.5"
            fill={part < Math.ceil(share * TENTHS) ? 'var(--pb-own)' : 'var(--pb-track)'}
          />
        ))}
      </svg>
      <strong>
        {hourUsed} / {hourLimit}
      </strong>
      {waitingForRoom > 0 && <span className="pb-subtle">{t.enforcement.full(waitingForRoom)}</span>}
    </div>
  );
}
