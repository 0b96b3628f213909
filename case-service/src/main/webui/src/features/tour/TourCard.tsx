import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { AlertPage, AlertRow, Me } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { mayOpen, mayWork } from '~/app/roles';
import { t } from '~/texts';
import { useTarget } from './useTarget';

/** The heaviest; best one on staff, of whom each step has most to show, but a story may have none. */
const QUERY = { scope: 'TEAM', order: 'HEAVIEST', limit: 100 };

const staffFirst = (rows: readonly AlertRow[]): AlertRow[] =>
  [...rows].sort((a, b) => Number(b.subject.kind === 'STAFF') - Number(a.subject.kind === 'STAFF'));

/** Five steps along one case, from alert to decision; each shows what it speaks of and stands beside it. */
export function TourCard({ onEnd }: { onEnd: () => void }) {
  const [step, setStep] = useState(0);
  const [kept, setKept] = useState<AlertRow>();
  const navigate = useNavigate();
  const me = useSignedIn();
  const { data } = useQuery({
    queryKey: keys.alerts(QUERY),
    queryFn: async ({ signal }) => (await get<AlertPage>('/alerts', QUERY, signal)).data,
    refetchInterval: (query) => (query.state.data?.items.length ? false : 3_000),
  });
  // The one whom the tour began with stays its subject, whatever else comes to lead the list, and once decided.
  const rows = data && staffFirst(data.items);
  const hero = rows?.find(({ id }) => id === kept?.id) ?? kept ?? rows?.find((row) => row.case) ?? rows?.[0];
  useEffect(() => setKept(hero), [hero]);
  const shows = hero && placeOf(hero, me);
  const path = hero && pathOf(step, hero, shows === 'case');
  useEffect(() => {
    if (path) navigate(path);
  }, [path, navigate]);
  const card = useRef<HTMLElement>(null);
  const place = useTarget(hero && shows && targetOf(step, hero, shows), card);
  const words = t.tour.steps[step];
  if (!words) return null;
  const last = step === t.tour.steps.length - 1;
  return (
    <section ref={card} className="pb-tour" style={place} aria-label={words.title} aria-live="polite">
      <p className="pb-subtle">{t.tour.step(step + 1, t.tour.steps.length)}</p>
      <h2>{words.title}</h2>
      <p>{hero && shows ? said(words, shows)(hero.subject.label) : t.tour.waiting}</p>
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

/** What a step about the case can show: the case, the way to open one, or neither. */
type Place = 'case' | 'open' | 'none';

function placeOf({ case: inCase }: AlertRow, me: Me): Place {
  if (inCase) return mayOpen(me, 'cases') ? 'case' : 'none';
  return mayWork(me) ? 'open' : 'none';
}

type Words = (typeof t.tour.steps)[number];

/** The words that fit what is on screen. */
function said(words: Words, shows: Place): (who: string) => string {
  return shows !== 'case' && 'without' in words ? words.without[shows] : words.body;
}

/** What a step speaks of, as it is found on the page. */
function targetOf(step: number, { id }: AlertRow, shows: Place): string {
  const bill = '.pb-drawer section:has(.pb-waterfall)';
  const casefile = { open: '.pb-drawer-actions', none: bill };
  const targets = [
    `.pb-queue-table [data-id="${id}"]`,
    bill,
    shows === 'case' ? '.pb-timeline-body' : casefile[shows],
    '.pb-over-time',
    shows === 'case' ? '.pb-page-actions' : casefile[shows],
  ];
  return targets[step] ?? bill;
}

/** The list holds whom the tour is about, which only picks from staff. */
const LIST = '/queue?kind=STAFF';

function pathOf(step: number, { id, subject, case: inCase }: AlertRow, shown: boolean): string {
  const preview = `${LIST}&alert=${id}`;
  const casefile = shown && inCase ? `/cases/${inCase.id}` : preview;
  return [LIST, preview, casefile, `/subjects/${subject.id}`, casefile][step] ?? LIST;
}
