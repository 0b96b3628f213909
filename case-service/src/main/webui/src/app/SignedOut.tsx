import { Button } from '@patternfly/react-core';
import { BalanceScaleIcon } from '@patternfly/react-icons';
import { t } from '~/texts';
import { useTitle } from '~/ui/useTitle';
import { signInTo } from './session';

/** Before the sign-in: what this is, and the one thing to do. */
export function SignedOut() {
  const words = t.state.signedOut;
  useTitle(words.signIn);
  const back = `${location.pathname}${location.search}`;
  return (
    <main className="pb-signed-out">
      <BalanceScaleIcon />
      <h1>{words.title}</h1>
      <p>{words.what}</p>
      <Button component="a" href={signInTo(back)}>
        {words.signIn}
      </Button>
    </main>
  );
}
