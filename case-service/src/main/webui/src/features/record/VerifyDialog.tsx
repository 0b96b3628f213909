import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader, Spinner } from '@patternfly/react-core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { LogKey } from '~/api/model';
import { t } from '~/texts';
import { Unread } from '~/ui/states/Unread';
import { type Findings, verifyCaseFile } from './caseFile';
import { canProve } from './proof';

const words = t.record.verify;

/** Verifies an exported case file in the browser; nothing of it is sent. */
export function VerifyDialog({ onClose }: { onClose: () => void }) {
  const id = useId().replaceAll(/\W/g, '');
  const key = useQuery({
    queryKey: keys.logKey,
    queryFn: async ({ signal }) => (await get<LogKey>('/record/key', {}, signal)).data.key,
  });
  const check = useMutation({
    mutationFn: async (file: File) => {
      if (!(await canProve())) return { name: file.name, findings: undefined };
      return {
        name: file.name,
        findings: await verifyCaseFile(new Uint8Array(await file.arrayBuffer()), key.data ?? ''),
      };
    },
  });
  return (
    <Modal isOpen variant="medium" aria-labelledby={id} onClose={onClose}>
      <ModalHeader title={words.title} labelId={id} />
      <ModalBody className="pb-verify">
        <p>{words.what}</p>
        <Unread query={key} what={words.key} />
        <p>
          <code className="pb-key">{key.data}</code>
        </p>
        <p>
          <input
            type="file"
            accept=".zip,application/zip"
            aria-label={words.file}
            disabled={!key.data || check.isPending}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) check.mutate(file);
            }}
          />
        </p>
        <div role="status">
          {check.isPending && <Spinner size="md" aria-label={words.working} />}
          {check.isError && <Alert isInline variant="warning" component="p" title={words.unreadable} />}
          {check.data && !check.data.findings && (
            <Alert isInline variant="warning" component="p" title={words.cannot} />
          )}
          {check.data?.findings && <Found name={check.data.name} findings={check.data.findings} />}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button variant="secondary" onClick={onClose}>
          {t.frame.keys.close}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Found({ name, findings: { wrong, right } }: { name: string; findings: Findings }) {
  const whole = wrong.length === 0;
  return (
    <>
      <Alert
        isInline
        variant={whole ? 'success' : 'danger'}
        component="p"
        title={whole ? words.whole(name) : words.changed(name)}
      >
        {!whole && (
          <ul>
            {wrong.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Alert>
      <ul className="pb-holds">
        {right.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
