import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case, Erasure } from '~/api/model';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { dayAndTime } from '~/ui/format/time';
import { useCaseActs } from './useCaseActs';
import { WordsDialog } from './WordsDialog';

/** What was decided on, as it was when the dialog was opened. */
interface Opened {
  asks: 'confirm' | 'refuse';
  casefile: Case;
  erasure: Erasure;
}

/** That somebody wants the words of the case destroyed, and a second person has to say so. */
export function ErasureNote({ casefile, erasure }: { casefile: Case; erasure: Erasure }) {
  const [dialog, setDialog] = useState<Opened>();
  const words = t.casefile.erasure;
  const may = casefile.actions.includes('DECIDE_ERASURE');
  const close = () => setDialog(undefined);
  return (
    <Alert
      isInline
      className="pb-closed"
      component="h2"
      variant="warning"
      title={words.asked(erasure.by.name, dayAndTime(new Date(erasure.at)), words.grounds[erasure.ground])}
      actionLinks={
        may && (
          <>
            <AlertActionLink isDanger onClick={() => setDialog({ asks: 'confirm', casefile, erasure })}>
              {t.action.confirmErasure.menu}
            </AlertActionLink>
            <AlertActionLink onClick={() => setDialog({ asks: 'refuse', casefile, erasure })}>
              {t.action.refuseErasure.menu}
            </AlertActionLink>
          </>
        )
      }
    >
      {erasure.reason} {!may && words.others}
      {dialog?.asks === 'confirm' && (
        <ConfirmErasureDialog casefile={dialog.casefile} erasure={dialog.erasure} onClose={close} />
      )}
      {dialog?.asks === 'refuse' && <WordsDialog act="refuseErasure" casefile={dialog.casefile} onClose={close} />}
    </Alert>
  );
}

function ConfirmErasureDialog({
  casefile,
  erasure,
  onClose,
}: {
  casefile: Case;
  erasure: Erasure;
  onClose: () => void;
}) {
  const acts = useCaseActs(casefile);
  const words = t.action.confirmErasure;
  return (
    <CommandDialog
      danger
      title={words.title(casefile.ref)}
      button={words.button(casefile.ref)}
      onRun={() => acts.confirmErasure(erasure.ground)}
      onClose={onClose}
      onReload={() => {}}
    >
      <p>{words.what}</p>
      <p>{words.stays(t.casefile.erasure.grounds[erasure.ground], erasure.by.name)}</p>
    </CommandDialog>
  );
}
