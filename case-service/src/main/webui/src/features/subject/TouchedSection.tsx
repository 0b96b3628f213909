import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Activity, TouchedMerchant } from '~/api/model';
import { t } from '~/texts';
import { MerchantBars } from '~/ui/charts/MerchantBars';
import { SkeletonRows } from '~/ui/states/SkeletonRows';

const SHOWN = 8;

/** Merchants touched, most unusual first, beside what peers do there. */
export function TouchedSection({ query }: { query: UseQueryResult<Activity> }) {
  const words = t.subject.touched;
  const merchants = query.data?.merchants;
  // That scoring does not answer is said once, beside it.
  if (query.isError && !merchants) return null;
  return (
    <section aria-label={words.title}>
      <header className="pb-section-head">
        <h2>
          {words.title} <span className="pb-subtle">{words.note}</span>
        </h2>
      </header>
      {query.isPending && <SkeletonRows rows={8} height={28} />}
      {merchants?.length === 0 && <p className="pb-subtle">{words.none}</p>}
      {merchants && merchants.length > 0 && <Bars merchants={merchants} />}
    </section>
  );
}

function Bars({ merchants }: { merchants: readonly TouchedMerchant[] }) {
  const words = t.subject.touched;
  const others = merchants.slice(SHOWN);
  const sum = (of: (row: TouchedMerchant) => number) => others.reduce((total, row) => total + of(row), 0);
  const peers = merchants.some(({ peersHigh }) => peersHigh !== null);
  return (
    <>
      <ul className="pb-heat-key top">
        <li>
          <span className="box" style={{ background: 'var(--pb-against-substantial)' }} /> {words.noTicket}
        </li>
        <li>
          <span className="box" style={{ background: 'var(--pb-own-soft)' }} /> {words.ticketed}
        </li>
        {peers && (
          <li>
            <span className="box" style={{ background: 'var(--pb-peers-soft)' }} /> {words.peers}
          </li>
        )}
      </ul>
      <MerchantBars
        merchants={merchants.slice(0, SHOWN)}
        linkOf={({ id, label }) => <Link to={`/subjects/${id}`}>{label}</Link>}
      />
      {others.length > 0 && (
        <p className="pb-split pb-others">
          <span>
            {words.others(others.length)}{' '}
            <span className="pb-subtle">{words.days(sum(({ merchantDays }) => merchantDays))}</span>
          </span>
          <span>
            {t.subject.of(
              sum(({ unticketed }) => unticketed),
              sum(({ merchantDays }) => merchantDays),
            )}
          </span>
        </p>
      )}
      <p className="pb-subtle">{words.order}</p>
    </>
  );
}
