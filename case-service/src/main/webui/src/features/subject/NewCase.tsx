import { Button } from '@patternfly/react-core';
import { useNavigate } from 'react-router';
import type { SubjectRef } from '~/api/model';
import { Problem } from '~/api/problem';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { useOpenCaseOn } from './queries';

/** Opens a case on somebody whose findings have raised no alert. */
export function NewCase({ subject }: { subject: SubjectRef }) {
  const toast = useToast();
  const navigate = useNavigate();
  const opening = useOpenCaseOn(subject.id);
  // As a promise: the page hears of the case before the answer is here, and takes this button and its callbacks away.
  const run = () => {
    opening.mutateAsync().then(
      (opened) => {
        toast({ variant: 'success', title: t.action.opened(opened.ref) });
        navigate(`/cases/${opened.id}`);
      },
      (error: unknown) => {
        const { message, detail } = Problem.of(error);
        toast({ variant: 'warning', title: message, body: detail ?? t.state.notSaved });
      },
    );
  };
  return (
    <Button variant="secondary" onClick={run} isDisabled={opening.isPending}>
      {t.subject.newCase}
    </Button>
  );
}
