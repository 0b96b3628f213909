import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState } from 'react';
import type { Me } from '~/api/model';
import { t } from '~/texts';
import { rolesInWords } from './roles';
import { SIGN_OUT } from './session';

/** Whose session this is, and the way out of it. */
export function AccountMenu({ me }: { me: Me }) {
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plainText"
          isExpanded={open}
          onClick={() => setOpen(!open)}
          aria-label={`${t.frame.account}: ${me.displayName}`}
        >
          {me.displayName}
        </MenuToggle>
      )}
    >
      <DropdownList>
        <DropdownItem isDisabled description={t.frame.rolesOf(rolesInWords(me))}>
          {me.user}
        </DropdownItem>
        <DropdownItem to={SIGN_OUT}>{t.frame.signOut}</DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
