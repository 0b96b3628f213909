import { Alert, AlertActionLink } from '@patternfly/react-core';
import { t } from '~/texts';
import type { Export } from './useExport';

/** That the case file is on its way, or waits for its turn: a replica puts one together at a time. */
export function ExportNote({ name, exported: { state, cancel } }: { name: string; exported: Export }) {
  const words = t.record.exporting;
  return (
    <div role="status">
      {state !== 'none' && (
        <Alert
          isInline
          className="pb-closed"
          component="h2"
          variant="info"
          title={state === 'waits' ? words.waits(name) : words.made(name)}
          actionLinks={<AlertActionLink onClick={cancel}>{t.action.cancel}</AlertActionLink>}
        >
          {state === 'waits' && words.byItself}
        </Alert>
      )}
    </div>
  );
}
