import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { Subject } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { mayWork } from '~/app/roles';
import { t } from '~/texts';
import { dayAndTime } from '~/ui/format/time';
import { AskDialog } from './AskDialog';
import { useIdentity, useOwnWish } from './queries';

/** The way to the name of a member of staff, and the name itself while it is granted and somebody wants to see it. */
export function NameOf({ of }: { of: Subject }) {
  const me = useSignedIn();
  const may = mayWork(me) && of.subject.kind === 'STAFF' && of.cases.length > 0;
  const { data: wish } = useOwnWish(of.subject.id, may);
  const [asking, setAsking] = useState(false);
  const [wanted, setWanted] = useState(false);
  if (!may || wish === undefined) return null;
  if (wish?.state === 'GRANTED') {
    return wanted ? (
      <ShownName of={of} />
    ) : (
      <Button variant="secondary" onClick={() => setWanted(true)}>
        {t.unmask.show}
      </Button>
    );
  }
  if (wish?.state === 'WAITING') {
    return <span className="pb-subtle">{t.unmask.waiting(dayAndTime(new Date(wish.askedAt)))}</span>;
  }
  return (
    <>
      {wish?.state === 'REFUSED' && <span className="pb-subtle">{t.unmask.refused(wish.reason ?? '')}</span>}
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {t.unmask.ask.button}
      </Button>
      {asking && <AskDialog of={of} onClose={() => setAsking(false)} />}
    </>
  );
}

function ShownName({ of }: { of: Subject }) {
  const { data, isError } = useIdentity(of.subject.id);
  if (isError) return <span className="pb-subtle">{t.state.missing.title}</span>;
  if (!data) return null;
  const words = [data.name, data.email].filter(Boolean).join(', ');
  return (
    <span role="status">
      <strong>{words || t.unmask.none}</strong>{' '}
      <span className="pb-subtle">{t.unmask.shown(dayAndTime(new Date(data.until)))}</span>
    </span>
  );
}
