import { DropdownItem } from '@patternfly/react-core';
import type { Me } from '~/api/model';
import { t } from '~/texts';
import { Menu } from '~/ui/Menu';
import { rolesInWords } from './roles';
import { SIGN_OUT } from './session';

/** Whose session this is, and the way out of it. */
export function AccountMenu({ me }: { me: Me }) {
  return (
    <Menu
      atTheEnd
      button={{ variant: 'plainText', 'aria-label': `${t.frame.account}: ${me.displayName}` }}
      label={me.displayName}
    >
      <DropdownItem isDisabled description={t.frame.rolesOf(rolesInWords(me))}>
        {me.user}
      </DropdownItem>
      <DropdownItem to={SIGN_OUT}>{t.frame.signOut}</DropdownItem>
    </Menu>
  );
}
