import { Checkbox, FormGroup, Radio, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case, Detachment } from '~/api/model';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { percent } from '~/ui/format/decibans';
import { waiting } from './leaving';

interface Props {
  casefile: Case;
  /** Which are ticked at first, of those that may leave. */
  ticked?: readonly string[];
  /** Chosen elsewhere, and left out: each with why. */
  staying?: readonly string[];
  onDetach: (detachment: Detachment) => Promise<unknown>;
  onClose: () => void;
}

/** Takes alerts out of a case again, back to the queue or into a new one. */
export function DetachDialog({ casefile, ticked = [], staying = [], onDetach, onClose }: Props) {
  const alerts = waiting(casefile);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    alerts.flatMap(({ id }) => (ticked.includes(id) ? [id] : [])),
  );
  const [into, setInto] = useState<Detachment['into']>(casefile.heldAt ? 'NEW_CASE' : 'QUEUE');
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const words = t.action.detach;
  const all = chosen.length === casefile.alerts.length;
  const [first] = alerts.filter(({ id }) => chosen.includes(id));
  const names = chosen.length > 1 ? words.alerts(chosen.length) : first ? words.alertOn(first.subject.label) : '';
  const ready = chosen.length > 0 && !all && reason.trim() !== '';
  return (
    <CommandDialog
      title={words.title(casefile.ref)}
      button={words.button(names, casefile.ref)}
      danger
      disabled={!ready}
      missing={all ? words.all : reason.trim() === '' ? t.action.reasonNeeded : ''}
      onRun={() =>
        onDetach({
          alertIds: [...chosen],
          into,
          title: into === 'NEW_CASE' && title.trim() ? title.trim() : null,
          reason: reason.trim(),
        })
      }
      onClose={onClose}
      onReload={() => {}}
    >
      {staying.length > 0 && <p>{words.stay(staying)}</p>}
      <p>{words.what}</p>
      <FormGroup role="group" label={words.which} fieldId="detach-which">
        <div className="pb-choices">
          {alerts.map(({ id, subject, posterior }) => (
            <Checkbox
              key={id}
              id={`detach-${id}`}
              label={`${subject.label}, ${percent(posterior)}`}
              isChecked={chosen.includes(id)}
              onChange={(_, on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
          ))}
        </div>
      </FormGroup>
      <FormGroup role="radiogroup" label={words.into} fieldId="detach-into">
        <div className="pb-choices">
          <Radio
            id="detach-queue"
            name="detach-into"
            label={words.queue}
            description={casefile.heldAt && words.held(casefile.ref)}
            isDisabled={casefile.heldAt !== null}
            isChecked={into === 'QUEUE'}
            onChange={() => setInto('QUEUE')}
          />
          <Radio
            id="detach-fresh"
            name="detach-into"
            label={words.fresh}
            isChecked={into === 'NEW_CASE'}
            onChange={() => setInto('NEW_CASE')}
          />
        </div>
      </FormGroup>
      {into === 'NEW_CASE' && (
        <FormGroup label={words.name} fieldId="detach-title">
          <TextInput
            id="detach-title"
            value={title}
            maxLength={200}
            placeholder={words.nameHelp}
            onChange={(_, text) => setTitle(text)}
          />
        </FormGroup>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
