import { Button } from '@patternfly/react-core';
import { BalanceScaleIcon } from '@patternfly/react-icons';
import { useEffect, useState } from 'react';
import { t } from '~/texts';
import { useTitle } from '~/ui/useTitle';
import { afterSignOut, signInTo } from './session';

/** Before the sign-in: what this is, and the one thing to do. */
export function SignedOut() {
  const words = t.state.signedOut;
  const [left] = useState(() => afterSignOut(location));
  useTitle(left ? words.left : words.signIn);
  useEffect(() => {
    if (left) history.replaceState(history.state, '', '/');
  }, [left]);
  const back = left ? '/' : `${location.pathname}${location.search}`;
  return (
    <main className="pb-signed-out">
      <BalanceScaleIcon />
      <h1>{left ? words.left : words.title}</h1>
      <p>{words.what}</p>
      <Button component="a" href={signInTo(back)}>
        {words.signIn}
      </Button>
    </main>
  );
}
