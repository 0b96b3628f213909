import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { CasePage, CaseRow } from '~/api/model';
import { Problem } from '~/api/problem';
import { t } from '~/texts';
import { FindAndChoose } from './FindAndChoose';

interface Props {
  /** Subjects of what goes there: cases about one of them come first, and say about whom. */
  about: readonly string[];
  /** The one that can't be chosen. */
  except?: string;
  label: string;
  /** What it says while none is chosen. */
  unchosen: string;
  into: CaseRow | undefined;
  onChange: (into: CaseRow | undefined) => void;
}

const OPEN = { state: ['OPEN', 'INVESTIGATING'], order: 'CHANGED', limit: 100 };

/** Finds an open case and chooses it; what was chosen stays so, whatever one looks for afterwards. */
export function OpenCaseFields({ about, except, label, unchosen, into, onChange }: Props) {
  const [q, setQ] = useState('');
  const words = t.action.openCases;
  const query = q === '' ? OPEN : { ...OPEN, q };
  const { data, error } = useQuery({
    queryKey: keys.cases(query),
    queryFn: async ({ signal }) => (await get<CasePage>('/cases', query, signal)).data,
    placeholderData: keepPreviousData,
  });
  const shared = (row: CaseRow) => row.subjects.filter(({ id }) => about.includes(id)).map((one) => one.label);
  const found = (data?.items ?? [])
    .filter(({ id }) => id !== except)
    .toSorted((a, b) => shared(b).length - shared(a).length);
  const choice = (row: CaseRow) => ({ id: row.id, label: words.option(row.ref, row.title, shared(row)) });
  const said = error ? Problem.of(error).message : data && found.length === 0 ? words.none : '';
  return (
    <FindAndChoose
      id="open-case"
      search={words.search}
      q={q}
      onSearch={setQ}
      label={label}
      unchosen={unchosen}
      found={found.map(choice)}
      chosen={into && choice(into)}
      onChange={(id) => onChange(into?.id === id ? into : found.find((row) => row.id === id))}
      said={said}
    />
  );
}
