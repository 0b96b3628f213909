import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { CaseLink, CasePage } from '~/api/model';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';

interface Props {
  what: string;
  /** Those that the alerts are in already: one of them takes in the others, two stay apart. */
  inCases: readonly CaseLink[];
  onMerge: (caseId: string | null) => Promise<void>;
  onClose: () => void;
}

const OPEN = { state: ['OPEN', 'INVESTIGATING'], order: 'CHANGED', limit: 100 };

/** Brings alerts into a new case or into one that is open. */
export function MergeDialog({ what, inCases, onMerge, onClose }: Props) {
  const [there] = inCases;
  const [caseId, setCaseId] = useState(there?.id ?? '');
  const cases = useQuery({
    enabled: !there,
    queryKey: keys.cases(OPEN),
    queryFn: async ({ signal }) => (await get<CasePage>('/cases', OPEN, signal)).data,
  });
  const open = there ? [there] : (cases.data?.items ?? []);
  const into = open.find(({ id }) => id === caseId);
  return (
    <CommandDialog
      title={t.action.merge.title(what)}
      button={t.action.merge.button(what, into?.ref)}
      disabled={inCases.length > 1}
      missing={inCases.length > 1 ? t.action.merge.apart(inCases.map(({ ref }) => ref)) : ''}
      onClose={onClose}
      onRun={() => onMerge(caseId || null)}
    >
      <FormGroup label={t.action.merge.into} fieldId="merge-into">
        <FormSelect id="merge-into" value={caseId} onChange={(_, value) => setCaseId(value)}>
          {!there && <FormSelectOption value="" label={t.action.merge.fresh} />}
          {open.map(({ id, ref, title }) => (
            <FormSelectOption key={id} value={id} label={`${ref} ${title}`} />
          ))}
        </FormSelect>
      </FormGroup>
    </CommandDialog>
  );
}
