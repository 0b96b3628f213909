import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { Case, SubjectPage, SubjectRow } from '~/api/model';
import { Problem } from '~/api/problem';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { FindAndChoose } from '~/ui/dialog/FindAndChoose';
import { ReasonField } from '~/ui/dialog/ReasonField';

interface Props {
  casefile: Case;
  onInvolve: (subject: string, name: string, reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** So many are offered; whom one looks for is found by their words. */
const OFFERED = 50;

/** Makes somebody part of what the case is about on whom no alert waits. */
export function InvolveDialog({ casefile, onInvolve, onClose }: Props) {
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<SubjectRow>();
  const [reason, setReason] = useState('');
  const words = t.action.involve;
  const query = { ...(q !== '' && { q }), limit: OFFERED };
  const { data, error } = useQuery({
    queryKey: keys.subjects(query),
    queryFn: async ({ signal }) => (await get<SubjectPage>('/subjects', query, signal)).data,
    placeholderData: keepPreviousData,
  });
  const there = new Set(casefile.subjects.map(({ subject }) => subject.id));
  const found = (data?.items ?? []).filter(({ subject }) => !there.has(subject.id));
  const choice = ({ subject: { id, label, kind } }: SubjectRow) => ({
    id,
    label: words.option(label, t.subject.kinds[kind]),
  });
  const said = error ? Problem.of(error).message : data && found.length === 0 ? words.none : '';
  const missing = chosen ? (reason.trim() === '' ? t.action.reasonNeeded : '') : words.needed;
  return (
    <CommandDialog
      title={words.title(casefile.ref)}
      button={words.button(chosen?.subject.label, casefile.ref)}
      disabled={missing !== ''}
      missing={missing}
      onRun={async () => {
        if (chosen) await onInvolve(chosen.subject.id, chosen.subject.label, reason.trim());
      }}
      onClose={onClose}
      onReload={() => {}}
    >
      <p>{words.what}</p>
      <FindAndChoose
        id="involve"
        search={words.search}
        q={q}
        onSearch={setQ}
        label={words.who}
        unchosen={words.choose}
        found={found.map(choice)}
        chosen={chosen && choice(chosen)}
        onChange={(id) => setChosen(chosen?.subject.id === id ? chosen : found.find((row) => row.subject.id === id))}
        said={said}
      />
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
