import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { useInvestigators } from '~/api/me';
import type { Case } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { mayWork, watches } from '~/app/roles';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { Unread } from '~/ui/states/Unread';
import { useRecusal } from './useRecusal';

/** Takes the reader off the case, or a colleague, with a reason; whoever it is, the case is gone for them. */
export function RecuseDialog({ casefile, onClose }: { casefile: Case; onClose: () => void }) {
  const me = useSignedIn();
  const [chosen, setChosen] = useState(me.user);
  const [reason, setReason] = useState('');
  const recuse = useRecusal(casefile);
  const own = chosen === me.user;
  const colleagues = useInvestigators(mayWork(me) && !watches(me), casefile.id);
  const others = (watches(me) ? casefile.members : (colleagues.data ?? [])).filter(({ id }) => id !== me.user);
  const name = others.find(({ id }) => id === chosen)?.name ?? '';
  const words = t.action.recuse;
  return (
    <CommandDialog
      title={words.title(casefile.ref)}
      button={own ? words.button(casefile.ref) : words.buttonOf(name, casefile.ref)}
      danger
      disabled={reason.trim() === ''}
      missing={reason.trim() === '' ? t.action.reasonNeeded : ''}
      onRun={() => recuse({ id: chosen, name, own }, reason.trim())}
      onClose={onClose}
      onReload={() => {}}
    >
      <p>{own ? words.final : words.finalOf(name)}</p>
      <Unread query={colleagues} what={t.action.candidates} />
      {others.length > 0 && (
        <FormGroup label={words.who} fieldId="recuse-who">
          <FormSelect id="recuse-who" value={chosen} onChange={(_, value) => setChosen(value)}>
            <FormSelectOption value={me.user} label={t.action.me} />
            {others.map((person) => (
              <FormSelectOption key={person.id} value={person.id} label={person.name} />
            ))}
          </FormSelect>
        </FormGroup>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
