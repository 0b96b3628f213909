import { Badge as CountBadge, MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { t } from '~/texts';

interface Props<V extends string> {
  label: string;
  options: ReadonlyArray<{ value: V; label: string }>;
  chosen: readonly V[];
  /** Several at once, with boxes to tick; else one of them. */
  multiple?: boolean;
  /** One must always be chosen. */
  required?: boolean;
  onChange: (chosen: V[]) => void;
}

/** A filter as a button that says what it filters by. */
export function FilterMenu<V extends string>({ label, options, chosen, multiple, required, onChange }: Props<V>) {
  const [open, setOpen] = useState(false);
  const only = chosen.length === 1 ? options.find(({ value }) => value === chosen[0])?.label : undefined;
  const select = (value: V) => {
    if (multiple) onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
    else onChange(chosen.includes(value) && !required ? [] : [value]);
    if (!multiple) setOpen(false);
  };
  return (
    <Select
      isOpen={open}
      onOpenChange={setOpen}
      selected={[...chosen]}
      onSelect={(_, value) => select(value as V)}
      toggle={(ref) => (
        <MenuToggle ref={ref} size="sm" isExpanded={open} onClick={() => setOpen(!open)} className="pb-filter">
          {label}
          {only && <strong> {only}</strong>}
          {chosen.length > 1 && (
            <CountBadge isRead screenReaderText={t.queue.filters.several(chosen.length)}>
              {chosen.length}
            </CountBadge>
          )}
        </MenuToggle>
      )}
    >
      <SelectList aria-label={label} isAriaMultiselectable={multiple ?? false}>
        {options.map(({ value, label: words }) => (
          <SelectOption key={value} value={value} hasCheckbox={multiple ?? false} isSelected={chosen.includes(value)}>
            {words}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
}
