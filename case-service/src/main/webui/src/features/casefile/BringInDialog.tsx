import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { Case, Investigators } from '~/api/model';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { Unread } from '~/ui/states/Unread';

interface Props {
  casefile: Case;
  onBringIn: (person: string, name: string) => Promise<unknown>;
  onClose: () => void;
}

/** Lets somebody see the case who doesn't. */
export function BringInDialog({ casefile, onBringIn, onClose }: Props) {
  const [chosen, setChosen] = useState('');
  const candidates = useQuery({
    queryKey: keys.candidates(casefile.id),
    queryFn: async ({ signal }) =>
      (await get<Investigators>(`/cases/${casefile.id}/candidates`, {}, signal)).data.items,
  });
  const { data } = candidates;
  const people = data ?? [];
  const name = people.find(({ id }) => id === chosen)?.name ?? '';
  const words = t.action.bringIn;
  return (
    <CommandDialog
      title={words.title(casefile.ref)}
      button={chosen === '' ? words.title(casefile.ref) : words.button(name, casefile.ref)}
      disabled={chosen === ''}
      onRun={() => onBringIn(chosen, name)}
      onClose={onClose}
      onReload={() => {}}
    >
      <p>{data?.length === 0 ? words.none : words.words}</p>
      <Unread query={candidates} what={t.action.candidates} />
      <FormGroup label={words.who} fieldId="bring-in-who">
        <FormSelect id="bring-in-who" value={chosen} onChange={(_, value) => setChosen(value)}>
          <FormSelectOption value="" label={words.choose} />
          {people.map((person) => (
            <FormSelectOption key={person.id} value={person.id} label={person.name} />
          ))}
        </FormSelect>
      </FormGroup>
    </CommandDialog>
  );
}
