import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { t } from '~/texts';

interface Props {
  casefile: Case;
  disabled: boolean;
  onAssign: (assignee: 'me' | null) => void;
  onOther: () => void;
}

/** With whom the case is, and to whom it can go. */
export function AssigneeMenu({ casefile, disabled, onAssign, onOther }: Props) {
  const me = useSignedIn();
  const [open, setOpen] = useState(false);
  const mine = casefile.assignee?.id === me.user;
  const name = mine ? t.action.me : (casefile.assignee?.name ?? t.action.nobody);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          isExpanded={open}
          isDisabled={disabled}
          onClick={() => setOpen(!open)}
          className="pb-head-toggle"
        >
          {t.casefile.assignee} <strong>{name}</strong>
        </MenuToggle>
      )}
    >
      <DropdownList>
        {!mine && <DropdownItem onClick={() => onAssign('me')}>{t.action.assign.toMe}</DropdownItem>}
        <DropdownItem onClick={onOther}>{t.action.assign.other}</DropdownItem>
        {casefile.assignee && <DropdownItem onClick={() => onAssign(null)}>{t.action.nobody}</DropdownItem>}
      </DropdownList>
    </Dropdown>
  );
}
