import { useState } from 'react';
import type { Case, Task } from '~/api/model';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { shortDay } from '~/ui/format/time';
import { DayField, dayOf, endOf, MemberField } from './fields';
import { type TaskCommand, useTaskActs } from './queries';

export type Asked = 'assign' | 'deadline' | 'drop';

interface Props {
  asks: Asked;
  task: Task;
  /** As it was when the dialog was opened. */
  casefile: Case;
  onClose: () => void;
}

/** Gives a task to somebody, says until when, or drops it. */
export function TaskDialog({ asks, task, casefile, onClose }: Props) {
  const [assignee, setAssignee] = useState(task.assignee?.id ?? '');
  const [day, setDay] = useState(dayOf(task.dueAt));
  const [reason, setReason] = useState('');
  const acts = useTaskActs(casefile);
  const name = casefile.members.find(({ id }) => id === assignee)?.name ?? t.task.assign.nobody;
  const forms: Record<Asked, Form> = {
    assign: {
      title: t.task.assign.title(task.ref),
      button: t.task.assign.button(task.ref, name),
      ready: assignee !== (task.assignee?.id ?? ''),
      command: { do: 'assignment', body: { assignee: assignee || null } },
      field: (
        <MemberField
          id="task-who"
          label={t.task.assign.who}
          casefile={casefile}
          value={assignee}
          onChange={setAssignee}
        />
      ),
    },
    deadline: {
      title: t.task.deadline.title(task.ref),
      button: t.task.deadline.button(task.ref, day && shortDay(new Date(`${day}T12:00:00`))),
      ready: day !== dayOf(task.dueAt),
      command: { do: 'deadline', body: { dueAt: endOf(day) } },
      field: <DayField id="task-due" label={t.task.deadline.day} value={day} onChange={setDay} />,
    },
    drop: {
      title: t.task.drop.title(task.ref),
      button: t.task.drop.button(task.ref),
      ready: reason.trim() !== '',
      command: { do: 'transition', body: { to: 'DROPPED', reason: reason.trim() } },
      field: <ReasonField value={reason} onChange={setReason} />,
    },
  };
  const { title, button, ready, command, field } = forms[asks];
  return (
    <CommandDialog
      title={title}
      button={button}
      disabled={!ready}
      onRun={() => acts.change(task.ref, command)}
      onClose={onClose}
      onReload={() => {}}
    >
      <p>{task.title}</p>
      {field}
    </CommandDialog>
  );
}

interface Form {
  title: string;
  button: string;
  ready: boolean;
  command: TaskCommand;
  field: React.ReactNode;
}
