import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '~/api/client';
import { keys } from '~/api/keys';
import type { Case, NewTask, Task, TaskList, TaskState } from '~/api/model';

export function useTasks(caseId: string) {
  return useQuery({
    queryKey: keys.tasks(caseId),
    queryFn: async ({ signal }) => (await get<TaskList>(`/cases/${caseId}/tasks`, {}, signal)).data.items,
  });
}

export type TaskCommand =
  | { do: 'assignment'; body: { assignee: string | null } }
  | { do: 'deadline'; body: { dueAt: string | null } }
  | { do: 'transition'; body: { to: TaskState; reason?: string } };

/** Each change is on the case's record, and decided on the case as it was read. */
export function useTaskActs(casefile: Case) {
  const client = useQueryClient();
  const ifMatch = `"${casefile.version}"`;
  const path = `/cases/${casefile.id}/tasks`;
  const onSettled = () => client.invalidateQueries({ queryKey: keys.case(casefile.id) });
  const add = useMutation({
    mutationFn: async (body: NewTask) => (await post<Task>(path, { body, ifMatch })).data,
    onSettled,
  });
  const change = useMutation({
    mutationFn: async ({ task, command }: { task: string; command: TaskCommand }) =>
      (await post<Task>(`${path}/${task}/${command.do}`, { body: command.body, ifMatch })).data,
    onSettled,
  });
  return {
    add: (body: NewTask) => add.mutateAsync(body),
    change: (task: string, command: TaskCommand) => change.mutateAsync({ task, command }),
    busy: change.isPending,
  };
}
