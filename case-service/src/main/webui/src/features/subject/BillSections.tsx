import { useState } from 'react';
import type { Bill, Subject } from '~/api/model';
import { t } from '~/texts';
import { BillBalance } from '~/ui/charts/BillBalance';
import { BillOverTime } from '~/ui/charts/BillOverTime';
import { Waterfall } from '~/ui/charts/Waterfall';
import { FilterMenu } from '~/ui/FilterMenu';
import { choice, useUrl } from '~/ui/useUrl';
import { StepsTable } from './StepsTable';

const DAY = 86_400_000;
const SPANS = ['all', 'd30', 'd90'] as const;

/** The bill as it stands, and how it came to stand there. */
export function BillSections({ of, bill }: { of: Subject; bill: Bill }) {
  const staff = of.subject.kind === 'STAFF';
  return (
    <div className="pb-bills">
      <section aria-label={t.subject.billNow}>
        <header className="pb-section-head">
          <h2>{t.subject.billNow}</h2>
          <BillBalance bill={bill} words />
        </header>
        <Waterfall bill={bill} compact row={26} />
        {bill.lines.every(({ decibans }) => decibans > 0) && (
          <p className="pb-subtle">{staff ? t.charts.nothingFor : t.charts.nothingForParty}</p>
        )}
      </section>
      <OverTime bill={bill} />
    </div>
  );
}

function OverTime({ bill }: { bill: Bill }) {
  const [params, patch] = useUrl();
  const [table, setTable] = useState(false);
  const span = choice(params.get('span'), SPANS) ?? 'all';
  const to = new Date(bill.asOf);
  const words = t.subject.span;
  return (
    <section aria-label={t.subject.billOverTime} className="pb-over-time">
      <header className="pb-section-head">
        <h2>
          {t.subject.billOverTime} <span className="pb-subtle">{t.subject.asKnown}</span>
        </h2>
        <div className="pb-filters">
          <button type="button" className="pb-link pb-small" onClick={() => setTable(!table)}>
            {table ? t.charts.asChart : t.charts.asTable}
          </button>
          <FilterMenu
            label={words.label}
            required
            chosen={[span]}
            options={SPANS.map((value) => ({ value, label: words[value] }))}
            onChange={([chosen]) => patch({ span: chosen }, true)}
          />
        </div>
      </header>
      {bill.history.length === 0 && <p className="pb-subtle">{t.subject.noHistory}</p>}
      {table ? (
        <StepsTable history={bill.history} />
      ) : (
        <BillOverTime
          history={bill.history}
          from={start(bill, span)}
          to={to}
          prior={bill.priorDecibans}
          alertLine={bill.alertLineDecibans}
        />
      )}
    </section>
  );
}

/** Some days before the first step, so that the climb is seen to begin. */
function start(bill: Bill, span: (typeof SPANS)[number]): Date {
  const to = Date.parse(bill.asOf);
  if (span !== 'all') return new Date(to - (span === 'd30' ? 30 : 90) * DAY);
  const first = bill.history[0] ? Date.parse(bill.history[0].at) : to;
  return new Date(first - Math.max(2 * DAY, (to - first) * 0.15));
}
