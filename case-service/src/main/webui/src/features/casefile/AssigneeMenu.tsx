import { DropdownItem } from '@patternfly/react-core';
import type { Case } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { t } from '~/texts';
import { Menu } from '~/ui/Menu';

interface Props {
  casefile: Case;
  disabled: boolean;
  onAssign: (assignee: 'me' | null) => void;
  onOther: () => void;
}

/** With whom the case is, and to whom it can go. */
export function AssigneeMenu({ casefile, disabled, onAssign, onOther }: Props) {
  const me = useSignedIn();
  const mine = casefile.assignee?.id === me.user;
  const member = casefile.access.ground !== 'BREAK_GLASS';
  const name = mine ? t.action.me : (casefile.assignee?.name ?? t.action.nobody);
  const label = (
    <>
      {t.casefile.assignee} <strong>{name}</strong>
    </>
  );
  return (
    <Menu button={{ isDisabled: disabled, className: 'pb-head-toggle' }} label={label}>
      {!mine && member && <DropdownItem onClick={() => onAssign('me')}>{t.action.assign.toMe}</DropdownItem>}
      <DropdownItem onClick={onOther}>{t.action.assign.other}</DropdownItem>
      {casefile.assignee && member && <DropdownItem onClick={() => onAssign(null)}>{t.action.nobody}</DropdownItem>}
    </Menu>
  );
}
