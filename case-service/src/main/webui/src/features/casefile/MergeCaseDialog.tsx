import { useState } from 'react';
import type { Case, CaseRow } from '~/api/model';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { OpenCaseFields } from '~/ui/dialog/OpenCaseFields';
import { ReasonField } from '~/ui/dialog/ReasonField';

interface Props {
  casefile: Case;
  onMerge: (into: CaseRow, reason: string) => Promise<void>;
  onClose: () => void;
}

/** Merges a case into another open one. */
export function MergeCaseDialog({ casefile, onMerge, onClose }: Props) {
  const [into, setInto] = useState<CaseRow>();
  const [reason, setReason] = useState('');
  const words = t.action.mergeCase;
  const missing = into ? (reason.trim() === '' ? t.action.reasonNeeded : '') : words.needed;
  return (
    <CommandDialog
      title={words.title(casefile.ref)}
      button={words.button(casefile.ref, into?.ref)}
      danger
      disabled={missing !== ''}
      missing={missing}
      onRun={async () => {
        if (into) await onMerge(into, reason.trim());
      }}
      onClose={onClose}
      onReload={() => {}}
    >
      <p>{words.what}</p>
      <OpenCaseFields
        about={casefile.subjects.map(({ subject }) => subject.id)}
        except={casefile.id}
        label={words.into}
        unchosen={words.choose}
        into={into}
        onChange={setInto}
      />
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
