import { DropdownItem } from '@patternfly/react-core';
import type { Case, CaseState } from '~/api/model';
import { t } from '~/texts';
import { Menu } from '~/ui/Menu';

interface Props {
  casefile: Case;
  disabled: boolean;
  onMove: (to: CaseState) => void;
  onClose: () => void;
}

/** The state, and where it may go from here. */
export function StateMenu({ casefile, disabled, onMove, onClose }: Props) {
  const targets = casefile.transitions.filter((to) => to !== 'CLOSED');
  const closable = casefile.actions.includes('CLOSE');
  const label = (
    <>
      {t.casefile.state} <strong>{t.casefile.states[casefile.state]}</strong>
    </>
  );
  return (
    <Menu button={{ isDisabled: disabled, className: 'pb-head-toggle' }} label={label}>
      {targets.map((to) => (
        <DropdownItem key={to} onClick={() => onMove(to)}>
          {t.casefile.states[to]}
        </DropdownItem>
      ))}
      {closable && <DropdownItem onClick={onClose}>{t.casefile.closeButton(casefile.ref)}…</DropdownItem>}
    </Menu>
  );
}
