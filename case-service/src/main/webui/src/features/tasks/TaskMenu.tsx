import { DropdownItem } from '@patternfly/react-core';
import type { Task } from '~/api/model';
import { t } from '~/texts';
import { Menu } from '~/ui/Menu';
import type { Asked } from './TaskDialog';

interface Props {
  task: Task;
  onAsk: (asks: Asked) => void;
  onReopen: () => void;
}

/** What is done with a task beyond doing it. */
export function TaskMenu({ task, onAsk, onReopen }: Props) {
  return (
    <Menu atTheEnd button={{ variant: 'plain', size: 'sm', 'aria-label': t.task.more(task.ref) }}>
      {task.state === 'OPEN' ? (
        <>
          <DropdownItem onClick={() => onAsk('assign')}>{t.task.assign.menu}</DropdownItem>
          <DropdownItem onClick={() => onAsk('deadline')}>{t.task.deadline.menu}</DropdownItem>
          <DropdownItem onClick={() => onAsk('drop')}>{t.task.drop.menu}</DropdownItem>
        </>
      ) : (
        <DropdownItem onClick={onReopen}>{t.task.reopen}</DropdownItem>
      )}
    </Menu>
  );
}
