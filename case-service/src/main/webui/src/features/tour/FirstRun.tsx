import './tour.css';
import { Button } from '@patternfly/react-core';
import { InfoCircleIcon, TimesIcon } from '@patternfly/react-icons';
import { Fragment } from 'react';
import type { Me } from '~/api/model';
import { mayOpen } from '~/app/roles';
import { t } from '~/texts';
import { TourCard } from './TourCard';
import type { Tour } from './useTour';

/** Tells a newcomer to the local suite what they look at, and offers to show it. */
export function FirstRun({ tour, me }: { tour: Tour; me: Me }) {
  const words = t.tour;
  if (tour.running) return <TourCard onEnd={tour.end} />;
  if (!tour.banner) return null;
  return (
    <section className="pb-first-run" aria-label={words.title}>
      <InfoCircleIcon />
      <p>
        <strong>{words.title}</strong> {words.body} {words.signIns}
        {words.users.map((user) => (
          <Fragment key={user}>
            {' '}
            <code>{user}</code>
          </Fragment>
        ))}
        . {words.password}
      </p>
      {mayOpen(me, 'queue') && (
        <Button variant="secondary" size="sm" onClick={tour.start}>
          {words.take}
        </Button>
      )}
      <Button variant="plain" size="sm" icon={<TimesIcon />} aria-label={words.away} onClick={tour.dismiss} />
    </section>
  );
}
