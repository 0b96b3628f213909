import { t } from '~/texts';

const FIFTHS = 5;

/** How much of the day's budget of new alerts is used; nothing until scoring has said it. */
export function BudgetMeter({ used, limit }: { used: number | null | undefined; limit: number | null | undefined }) {
  if (used == null || !limit) return <div className="pb-budget" />;
  const share = Math.min(1, used / limit);
  return (
    <div className="pb-budget">
      <span>{t.queue.budget}</span>
      <svg width="150" height="10" role="img" aria-label={t.queue.budgetOf(used, limit)}>
        {Array.from({ length: FIFTHS }, (_, part) => part).map((part) => {
          const filled = Math.max(0, Math.min(1, share * FIFTHS - part));
          return (
            <g key={part} transform={`translate(${part * 30} 0)`}>
              <rect width="28.5" height="10" rx="1.5" fill="var(--pb-track)" />
              <rect width={28.5 * filled} height="10" rx="1.5" fill="var(--pb-own)" />
            </g>
          );
        })}
      </svg>
      <strong>
        {used} / {limit}
      </strong>
    </div>
  );
}
