import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case, CaseState } from '~/api/model';
import { t } from '~/texts';

interface Props {
  casefile: Case;
  disabled: boolean;
  onMove: (to: CaseState) => void;
  onClose: () => void;
}

/** The state, and where it may go from here. */
export function StateMenu({ casefile, disabled, onMove, onClose }: Props) {
  const [open, setOpen] = useState(false);
  const targets = casefile.transitions.filter((to) => to !== 'CLOSED');
  const closable = casefile.actions.includes('CLOSE');
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
          {t.casefile.state} <strong>{t.casefile.states[casefile.state]}</strong>
        </MenuToggle>
      )}
    >
      <DropdownList>
        {targets.map((to) => (
          <DropdownItem key={to} onClick={() => onMove(to)}>
            {t.casefile.states[to]}
          </DropdownItem>
        ))}
        {closable && <DropdownItem onClick={onClose}>{t.casefile.closeButton(casefile.ref)}…</DropdownItem>}
      </DropdownList>
    </Dropdown>
  );
}
