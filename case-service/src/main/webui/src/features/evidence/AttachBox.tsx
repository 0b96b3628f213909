import { Button } from '@patternfly/react-core';
import { PaperclipIcon } from '@patternfly/react-icons';
import { useRef, useState } from 'react';
import { useMe } from '~/api/me';
import type { Case, Me } from '~/api/model';
import { t } from '~/texts';
import { AttachDialog } from './AttachDialog';

const words = t.evidence.files;

/** What is taken here, by the names that people have for it. */
function inWords({ attachmentTypes, attachmentBytes }: Me['limits']): string {
  return words.limits(
    attachmentTypes.map((type) => words.types[type] ?? type).join(', '),
    t.evidence.bytes(attachmentBytes),
  );
}

/** Where a file is dropped or chosen; what is asked then, a dialog asks. */
export function AttachBox({ casefile }: { casefile: Case }) {
  const [file, setFile] = useState<File>();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const limits = useMe().data?.limits;
  const take = (files: FileList | null) => setFile(files?.[0]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button beside does the same
    <div
      className={over ? 'pb-drop over' : 'pb-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <PaperclipIcon /> {words.drop}
      <Button variant="link" isInline onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <span className="pb-subtle">{limits && inWords(limits)}</span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.file}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      {file && <AttachDialog casefile={casefile} file={file} onClose={() => setFile(undefined)} />}
    </div>
  );
}
