import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import type { AlertRow, CaseRow } from '~/api/model';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { OpenCaseFields } from '~/ui/dialog/OpenCaseFields';
import { casesOf, nameOf } from './useAlertActs';

interface Props {
  alerts: readonly AlertRow[];
  onMerge: (caseId: string | null) => Promise<void>;
  onClose: () => void;
}

/** Brings alerts into a new case or into one that is open; one in which some of them are already takes in the others, two stay apart. */
export function MergeDialog({ alerts, onMerge, onClose }: Props) {
  const inCases = casesOf(alerts);
  const [there] = inCases;
  const [chosen, setChosen] = useState<CaseRow>();
  const into = there ?? chosen;
  const what = nameOf(alerts);
  const words = t.action.merge;
  return (
    <CommandDialog
      title={words.title(what)}
      button={words.button(what, into?.ref)}
      disabled={inCases.length > 1}
      missing={inCases.length > 1 ? words.apart(inCases.map(({ ref }) => ref)) : ''}
      onClose={onClose}
      onRun={() => onMerge(into?.id ?? null)}
    >
      {there ? (
        <FormGroup label={words.into} fieldId="merge-into">
          <FormSelect id="merge-into" value={there.id}>
            <FormSelectOption value={there.id} label={`${there.ref} ${there.title}`} />
          </FormSelect>
        </FormGroup>
      ) : (
        <OpenCaseFields
          about={alerts.map(({ subject }) => subject.id)}
          label={words.into}
          unchosen={words.fresh}
          into={chosen}
          onChange={setChosen}
        />
      )}
    </CommandDialog>
  );
}
