export const none = 'No tasks. What is to be done before this case can be decided?';
export const caption = 'Tasks, T-1 first';
export const columns = { done: 'Done', task: 'Task', assignee: 'Who', due: 'Due', last: 'Last change' } as const;
export const count = (done: number, all: number): string => `${done}/${all}`;
export const dropped = 'dropped';
export const overdue = 'overdue';
export const more = (ref: string): string => `More for ${ref}`;
export const markDone = (title: string): string => `Done: ${title}`;

export const add = {
  open: 'Add a task…',
  title: (ref: string): string => `Add a task to ${ref}`,
  what: 'What is to be done',
  whatHelp: 'Goes on the record. No names of people, please.',
  details: 'Details',
  who: 'Who',
  due: 'Due',
  button: 'Add task',
  needed: 'Say what is to be done.',
  done: (ref: string): string => `${ref} added`,
} as const;

export const assign = {
  menu: 'Give to…',
  title: (ref: string): string => `Give ${ref} to somebody`,
  who: 'To whom',
  nobody: 'nobody',
  help: 'Members of the case only: bring others in first.',
  button: (ref: string, who: string): string => `Give ${ref} to ${who}`,
} as const;

export const deadline = {
  menu: 'Due…',
  title: (ref: string): string => `When ${ref} is due`,
  day: 'Day',
  button: (ref: string, day: string): string => (day ? `${ref} due ${day}` : `${ref} due at no particular time`),
} as const;

export const drop = {
  menu: 'Drop…',
  title: (ref: string): string => `Drop ${ref}`,
  button: (ref: string): string => `Drop ${ref}`,
} as const;
export const reopen = 'Open again';
