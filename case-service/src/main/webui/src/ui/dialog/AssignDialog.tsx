import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { useInvestigators } from '~/api/me';
import { t } from '~/texts';
import { Unread } from '../states/Unread';
import { CommandDialog } from './CommandDialog';

interface Props {
  what: string;
  /** The case or alert that it is; several are refused one by one. */
  given: string | undefined;
  /** With whom it is now; unknown where several are with different people. */
  now: string | null | undefined;
  onAssign: (assignee: string | null, name: string) => Promise<unknown>;
  onClose: () => void;
  onReload?: () => void;
  progress?: string | undefined;
}

/** To whom work is given. */
export function AssignDialog({ what, given, now, onAssign, onClose, onReload, progress }: Props) {
  const [chosen, setChosen] = useState('');
  const known = useInvestigators(true, given);
  const people = (known.data ?? []).filter(({ id }) => id !== now);
  const unchosen = now === null && chosen === '';
  const name = people.find(({ id }) => id === chosen)?.name ?? t.action.nobody;
  return (
    <CommandDialog
      title={t.action.assign.title(what)}
      button={unchosen ? t.action.assign.title(what) : t.action.assign.button(what, name)}
      disabled={unchosen}
      progress={progress}
      onClose={onClose}
      onReload={onReload ?? (() => {})}
      onRun={() => onAssign(chosen || null, name)}
    >
      <Unread query={known} what={t.action.candidates} />
      <FormGroup label={t.action.assign.who} fieldId="assign-who">
        <FormSelect id="assign-who" value={chosen} onChange={(_, value) => setChosen(value)}>
          <FormSelectOption value="" label={now === null ? t.action.assign.choose : t.action.nobody} />
          {people.map((person) => (
            <FormSelectOption key={person.id} value={person.id} label={person.name} />
          ))}
        </FormSelect>
      </FormGroup>
    </CommandDialog>
  );
}
