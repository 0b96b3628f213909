import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextArea, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { DayField, endOf, MemberField } from './fields';
import { useTaskActs } from './queries';

const words = t.task.add;

/** Writes down what is to be done. */
export function AddTaskDialog({ casefile, onClose }: { casefile: Case; onClose: () => void }) {
  const [title, setTitle] = useState('');
  const [details, setDetails] = useState('');
  const [assignee, setAssignee] = useState('');
  const [day, setDay] = useState('');
  const acts = useTaskActs(casefile);
  const toast = useToast();
  const empty = title.trim() === '';
  return (
    <CommandDialog
      title={words.title(casefile.ref)}
      button={words.button}
      disabled={empty}
      missing={empty ? words.needed : ''}
      onRun={async () => {
        const task = await acts.add({
          title: title.trim(),
          details: details.trim() || null,
          assignee: assignee || null,
          dueAt: endOf(day),
        });
        toast({ variant: 'success', title: words.done(task.ref) });
      }}
      onClose={onClose}
      onReload={() => {}}
    >
      <FormGroup label={words.what} fieldId="task-title" isRequired>
        <TextInput
          id="task-title"
          value={title}
          maxLength={200}
          isRequired
          aria-describedby="task-title-help"
          onChange={(_, text) => setTitle(text)}
        />
        <FormHelperText>
          <HelperText>
            <HelperTextItem id="task-title-help">{words.whatHelp}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
      <FormGroup label={words.details} fieldId="task-details">
        <TextArea
          id="task-details"
          value={details}
          rows={2}
          resizeOrientation="vertical"
          onChange={(_, text) => setDetails(text)}
        />
      </FormGroup>
      <MemberField id="task-who" label={words.who} casefile={casefile} value={assignee} onChange={setAssignee} />
      <DayField id="task-due" label={words.due} value={day} onChange={setDay} />
    </CommandDialog>
  );
}
