import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { AlertPage, AlertRow } from '~/api/model';
import { t } from '~/texts';

const QUERY = { scope: 'TEAM', kind: ['STAFF'], order: 'HEAVIEST', limit: 20 };

/** Five steps along one case, from alert to decision; in the corner where no page says anything that a step speaks of. */
export function TourCard({ onEnd }: { onEnd: () => void }) {
  const [step, setStep] = useState(0);
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: keys.alerts(QUERY),
    queryFn: async ({ signal }) => (await get<AlertPage>('/alerts', QUERY, signal)).data,
    refetchInterval: (query) => (query.state.data?.items.length ? false : 3_000),
  });
  const hero = data?.items.find((row) => row.case) ?? data?.items[0];
  const path = hero && pathOf(step, hero);
  useEffect(() => {
    if (path) navigate(path);
  }, [path, navigate]);
  const words = t.tour.steps[step];
  if (!words) return null;
  const last = step === t.tour.steps.length - 1;
  return (
    <section className="pb-tour" aria-label={words.title} aria-live="polite">
      <p className="pb-subtle">{t.tour.step(step + 1, t.tour.steps.length)}</p>
      <h2>{words.title}</h2>
      <p>{hero ? words.body(hero.subject.label) : t.tour.waiting}</p>
      <div className="pb-tour-actions">
        <Button size="sm" isDisabled={!hero} onClick={() => (last ? onEnd() : setStep(step + 1))}>
          {last ? t.tour.done : t.tour.next}
        </Button>
        {step > 0 && (
          <Button size="sm" variant="secondary" onClick={() => setStep(step - 1)}>
            {t.tour.back}
          </Button>
        )}
        {!last && (
          <Button size="sm" variant="link" onClick={onEnd}>
            {t.tour.end}
          </Button>
        )}
      </div>
    </section>
  );
}

function pathOf(step: number, { id, subject, case: inCase }: AlertRow): string {
  const preview = `/queue?alert=${id}`;
  const casefile = inCase ? `/cases/${inCase.id}` : preview;
  return ['/queue', preview, casefile, `/subjects/${subject.id}`, casefile][step] ?? '/queue';
}
