import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { Case, CasePage, CaseRow } from '~/api/model';
import { Problem } from '~/api/problem';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { SearchField } from '~/ui/SearchField';

interface Props {
  casefile: Case;
  onMerge: (into: CaseRow, reason: string) => Promise<void>;
  onClose: () => void;
}

const OPEN = { state: ['OPEN', 'INVESTIGATING'], order: 'CHANGED', limit: 100 };

/** Merges a case into another open one; those about somebody who is in this one, too, come first. */
export function MergeCaseDialog({ casefile, onMerge, onClose }: Props) {
  const [q, setQ] = useState('');
  const [caseId, setCaseId] = useState('');
  const [reason, setReason] = useState('');
  const words = t.action.mergeCase;
  const query = q === '' ? OPEN : { ...OPEN, q };
  const { data, error } = useQuery({
    queryKey: keys.cases(query),
    queryFn: async ({ signal }) => (await get<CasePage>('/cases', query, signal)).data,
    placeholderData: keepPreviousData,
  });
  const here = new Set(casefile.subjects.map(({ subject }) => subject.id));
  const shared = (row: CaseRow) => row.subjects.filter(({ id }) => here.has(id)).map(({ label }) => label);
  const open = (data?.items ?? [])
    .filter(({ id }) => id !== casefile.id)
    .toSorted((a, b) => shared(b).length - shared(a).length);
  const into = open.find(({ id }) => id === caseId);
  const waits = error ? Problem.of(error).message : data && open.length === 0 ? words.none : words.needed;
  const missing = into ? (reason.trim() === '' ? t.action.reasonNeeded : '') : waits;
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
      <FormGroup label={words.search} fieldId="merge-case-search">
        <SearchField label={words.search} value={q} onChange={setQ} />
      </FormGroup>
      <FormGroup label={words.into} fieldId="merge-case-into">
        <FormSelect id="merge-case-into" value={into?.id ?? ''} onChange={(_, value) => setCaseId(value)}>
          <FormSelectOption value="" label={words.choose} isPlaceholder />
          {open.map((row) => (
            <FormSelectOption key={row.id} value={row.id} label={words.option(row.ref, row.title, shared(row))} />
          ))}
        </FormSelect>
      </FormGroup>
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
