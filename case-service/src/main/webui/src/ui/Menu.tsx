import { Dropdown, DropdownList, MenuToggle, type MenuToggleProps } from '@patternfly/react-core';
import { EllipsisVIcon } from '@patternfly/react-icons';
import { type ReactNode, useState } from 'react';

interface Props {
  /** How its button looks. */
  button: Pick<MenuToggleProps, 'variant' | 'size' | 'className' | 'isDisabled' | 'aria-label'>;
  /** What stands on the button; three dots where nothing is said, and then it needs a name. */
  label?: ReactNode;
  /** Where it stands at the end of a line, so that the menu must open inwards. */
  atTheEnd?: boolean;
  /** Its entries. */
  children: ReactNode;
}

/** A button with a menu of things to do. */
export function Menu({ button, label, atTheEnd = false, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={atTheEnd ? { position: 'right' } : undefined}
      toggle={(ref) => (
        <MenuToggle {...button} ref={ref} isExpanded={open} onClick={() => setOpen(!open)}>
          {label ?? <EllipsisVIcon />}
        </MenuToggle>
      )}
    >
      <DropdownList>{children}</DropdownList>
    </Dropdown>
  );
}
