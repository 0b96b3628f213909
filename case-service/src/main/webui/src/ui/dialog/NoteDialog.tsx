import './dialog.css';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId } from 'react';
import { t } from '~/texts';

interface Props {
  title: string;
  onClose: () => void;
  children: React.ReactNode;
}

/** Stands where a command would be asked for: while what it needs is read, or where there is nothing to ask, and why. */
export function NoteDialog({ title, onClose, children }: Props) {
  const id = useId().replaceAll(/\W/g, '');
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby={id}>
      <ModalHeader title={title} labelId={id} />
      <ModalBody>{children}</ModalBody>
      <ModalFooter>
        <Button variant="secondary" onClick={onClose}>
          {t.frame.keys.close}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
