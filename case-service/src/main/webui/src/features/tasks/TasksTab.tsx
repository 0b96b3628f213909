import './tasks.css';
import { Button, Checkbox } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case, Task } from '~/api/model';
import { Problem } from '~/api/problem';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useNow } from '~/ui/useNow';
import { AddTaskDialog } from './AddTaskDialog';
import { useTaskActs, useTasks } from './queries';
import { type Asked, TaskDialog } from './TaskDialog';
import { TaskMenu } from './TaskMenu';

const words = t.task;

/** What is to be done in the case, by whom and until when. */
export function TasksTab({ casefile }: { casefile: Case }) {
  const [adding, setAdding] = useState<Case>();
  const query = useTasks(casefile.id);
  const mayWork = casefile.actions.includes('NOTE');
  const body = () => {
    if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    if (!query.data) return <SkeletonRows rows={5} height={36} />;
    if (query.data.length === 0) return <p className="pb-subtle">{words.none}</p>;
    return <TaskTable casefile={casefile} tasks={query.data} mayWork={mayWork} />;
  };
  return (
    <div className="pb-tasks">
      {body()}
      {mayWork && (
        <div>
          <Button variant="secondary" size="sm" onClick={() => setAdding(casefile)}>
            {words.add.open}
          </Button>
        </div>
      )}
      {adding && <AddTaskDialog casefile={adding} onClose={() => setAdding(undefined)} />}
    </div>
  );
}

function TaskTable({ casefile, tasks, mayWork }: { casefile: Case; tasks: readonly Task[]; mayWork: boolean }) {
  const [dialog, setDialog] = useState<{ asks: Asked; task: Task; casefile: Case }>();
  const columns = words.columns;
  return (
    <div className="pb-wide">
      <table className="pb-table">
        <caption className="pf-v6-screen-reader">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.done}</th>
            <th scope="col">{columns.task}</th>
            <th scope="col">{columns.assignee}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.last}</th>
            {mayWork && <td />}
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <Row
              key={task.ref}
              casefile={casefile}
              task={task}
              mayWork={mayWork}
              onAsk={(asks) => setDialog({ asks, task, casefile })}
            />
          ))}
        </tbody>
      </table>
      {dialog && <TaskDialog {...dialog} onClose={() => setDialog(undefined)} />}
    </div>
  );
}

interface RowProps {
  casefile: Case;
  task: Task;
  mayWork: boolean;
  onAsk: (asks: Asked) => void;
}

function Row({ casefile, task, mayWork, onAsk }: RowProps) {
  const acts = useTaskActs(casefile);
  const toast = useToast();
  const move = (to: Task['state']) => {
    acts.change(task.ref, { do: 'transition', body: { to } }).catch((error: unknown) => {
      const problem = Problem.of(error);
      toast({ variant: 'warning', title: problem.message, body: problem.detail ?? t.state.notSaved });
    });
  };
  const done = task.state === 'DONE';
  return (
    <tr data-state={task.state}>
      <td className="narrow">
        <Checkbox
          id={`task-${task.ref}`}
          aria-label={words.markDone(task.title)}
          isChecked={done}
          isDisabled={!mayWork || acts.busy || task.state === 'DROPPED'}
          onChange={(_, checked) => move(checked ? 'DONE' : 'OPEN')}
        />
      </td>
      <td className="task">
        <span className="pb-subtle">{task.ref}</span> <span className="title">{task.title}</span>
        {task.details && <div className="pb-subtle">{task.details}</div>}
        {task.state === 'DROPPED' && (
          <div className="pb-subtle">
            {words.dropped}: {task.reason}
          </div>
        )}
      </td>
      <td className="narrow">{task.assignee?.name}</td>
      <td className="narrow">{task.dueAt && <Due task={task} at={task.dueAt} />}</td>
      <td className="narrow pb-subtle">
        <Moment at={task.changedAt} />, {task.changedBy.name}
      </td>
      {mayWork && (
        <td className="narrow">
          <TaskMenu task={task} onAsk={onAsk} onReopen={() => move('OPEN')} />
        </td>
      )}
    </tr>
  );
}

function Due({ task, at }: { task: Task; at: string }) {
  const now = useNow();
  const late = task.state === 'OPEN' && Date.parse(at) < now.getTime();
  return (
    <>
      <Moment at={at} day />
      {late && <strong className="late"> {words.overdue}</strong>}
    </>
  );
}
