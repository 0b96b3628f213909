import './dialog.css';
import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { Problem } from '~/api/problem';
import { t } from '~/texts';
import { ProblemNote } from './ProblemNote';

interface Props {
  title: string;
  /** Names the object and what is done to it. */
  button: string;
  danger?: boolean;
  disabled?: boolean;
  /** Said beside the button: what it still waits for. */
  missing?: string;
  /** Said there while it runs. */
  progress?: string | undefined;
  /** Its first field is a list that may be long: that scrolls, and all below it stays in sight. */
  longList?: boolean;
  onRun: () => Promise<unknown>;
  onClose: () => void;
  /** Offered after a conflict: shows what is there now. */
  onReload?: () => void;
  children: React.ReactNode;
}

/** Asks for what a command needs, runs it, and stays open with everything typed if it is refused. */
export function CommandDialog({
  title,
  button,
  danger,
  disabled,
  missing,
  progress,
  longList,
  onRun,
  onClose,
  onReload,
  children,
}: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const id = useId().replaceAll(/\W/g, '');
  const run = async () => {
    if (busy || disabled) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await onRun();
      onClose();
    } catch (error) {
      setProblem(Problem.of(error));
      setBusy(false);
    }
  };
  return (
    <Modal
      isOpen
      variant="small"
      elementToFocus={`#${id}-form :is(select, textarea, input)`}
      onClose={onClose}
      aria-labelledby={id}
    >
      <ModalHeader title={title} labelId={id} />
      <ModalBody className={longList ? 'pb-long-list' : ''}>
        <Form
          id={`${id}-form`}
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          {problem && <ProblemNote problem={problem} />}
          {children}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={`${id}-form`}
          variant={danger ? 'danger' : 'primary'}
          isDisabled={disabled || busy}
          isLoading={busy}
          spinnerAriaLabel={t.action.working}
        >
          {button}
        </Button>
        {problem?.kind === 'stale' && onReload && (
          <Button
            variant="secondary"
            onClick={() => {
              onReload();
              onClose();
            }}
          >
            {t.state.stale.show}
          </Button>
        )}
        <Button variant="link" onClick={onClose}>
          {t.action.cancel}
        </Button>
        {progress && <span className="pb-subtle pb-missing">{progress}</span>}
        {missing && (
          <span className="pb-subtle pb-missing" role="status">
            {missing}
          </span>
        )}
      </ModalFooter>
    </Modal>
  );
}
