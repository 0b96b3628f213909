import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useSignedIn } from '~/app/MeContext';
import { mayBreakGlass } from '~/app/roles';
import { t } from '~/texts';
import { GlassDialog } from './GlassDialog';

/** The way on from a case that isn't there, or isn't theirs. */
export function BreakGlass({ wanted, name }: { wanted: string; name: string }) {
  const me = useSignedIn();
  const [asked, setAsked] = useState(false);
  if (!mayBreakGlass(me)) return null;
  return (
    <p>
      <Button variant="secondary" onClick={() => setAsked(true)}>
        {t.glass.open(name)}
      </Button>
      {asked && <GlassDialog wanted={wanted} name={name} onClose={() => setAsked(false)} />}
    </p>
  );
}
