import { Alert } from '@patternfly/react-core';
import { t } from '~/texts';
import { signInTo } from './session';

/** The session ended while pages were open: said above them, so that nothing typed is lost. */
export function SessionEnded() {
  const words = t.state.signedOut;
  return (
    <Alert
      isInline
      variant="warning"
      component="h2"
      className="pb-closed"
      title={words.expired}
      actionLinks={<a href={signInTo(`${location.pathname}${location.search}`)}>{words.signIn}</a>}
    />
  );
}
