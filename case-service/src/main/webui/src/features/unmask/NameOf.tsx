import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { Subject, Unmasking } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { mayWork } from '~/app/roles';
import { t } from '~/texts';
import { dayAndTime } from '~/ui/format/time';
import { AskDialog } from './AskDialog';
import { GiveBackDialog } from './GiveBackDialog';
import { useIdentity, useOwnWish } from './queries';

/** The way to the name of a member of staff, and the name itself while it is granted and somebody wants to see it. */
export function NameOf({ of }: { of: Subject }) {
  const me = useSignedIn();
  const may = mayWork(me) && of.subject.kind === 'STAFF' && of.cases.length > 0;
  const { data: wish } = useOwnWish(of.subject.id, may);
  const [asking, setAsking] = useState(false);
  if (!may || wish === undefined) return null;
  if (wish?.state === 'GRANTED') {
    return <Granted of={of} wish={wish} />;
  }
  if (wish?.state === 'WAITING') {
    return <span className="pb-subtle">{t.unmask.waiting(dayAndTime(new Date(wish.askedAt)))}</span>;
  }
  return (
    <>
      {wish?.state === 'REFUSED' && <span className="pb-subtle">{t.unmask.refused(wish.reason ?? '')}</span>}
      {wish?.state === 'ENDED' && wish.endedBy && wish.endedBy.id !== me.user && (
        <span className="pb-subtle">{t.unmask.ended(wish.endedBy.name, wish.endedReason ?? '')}</span>
      )}
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {t.unmask.ask.button}
      </Button>
      {asking && <AskDialog of={of} onClose={() => setAsking(false)} />}
    </>
  );
}

/** The name itself stands here only once somebody wants to see it; who needs it no longer gives it back. */
function Granted({ of, wish }: { of: Subject; wish: Unmasking }) {
  const [wanted, setWanted] = useState(false);
  const [givesBack, setGivesBack] = useState(false);
  return (
    <>
      {wanted ? (
        <ShownName of={of} />
      ) : (
        <Button variant="secondary" onClick={() => setWanted(true)}>
          {t.unmask.show}
        </Button>
      )}
      <Button variant="link" onClick={() => setGivesBack(true)}>
        {t.unmask.giveBack.button}
      </Button>
      {givesBack && <GiveBackDialog wish={wish} onClose={() => setGivesBack(false)} />}
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
      <strong>{words || (data.keyMissing ? t.unmask.keyMissing : t.unmask.none)}</strong>{' '}
      <span className="pb-subtle">{t.unmask.shown(dayAndTime(new Date(data.until)))}</span>
    </span>
  );
}
