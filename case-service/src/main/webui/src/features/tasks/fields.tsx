import {
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
} from '@patternfly/react-core';
import type { Case } from '~/api/model';
import { t } from '~/texts';

interface MemberProps {
  id: string;
  label: string;
  casefile: Case;
  /** User name; empty for nobody. */
  value: string;
  onChange: (value: string) => void;
}

/** One of the case's members, or nobody. */
export function MemberField({ id, label, casefile, value, onChange }: MemberProps) {
  return (
    <FormGroup label={label} fieldId={id}>
      <FormSelect id={id} value={value} aria-describedby={`${id}-help`} onChange={(_, chosen) => onChange(chosen)}>
        <FormSelectOption value="" label={t.task.assign.nobody} />
        {casefile.members.map((person) => (
          <FormSelectOption key={person.id} value={person.id} label={person.name} />
        ))}
      </FormSelect>
      <FormHelperText>
        <HelperText>
          <HelperTextItem id={`${id}-help`}>{t.task.assign.help}</HelperTextItem>
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
}

interface DayProps {
  id: string;
  label: string;
  /** 2026-11-28; empty for none. */
  value: string;
  onChange: (value: string) => void;
}

/** A day in the viewer's zone. */
export function DayField({ id, label, value, onChange }: DayProps) {
  return (
    <FormGroup label={label} fieldId={id}>
      <span className="pf-v6-c-form-control">
        <input id={id} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
      </span>
    </FormGroup>
  );
}

/** That day's end where the viewer is. */
export const endOf = (day: string): string | null => (day ? new Date(`${day}T23:59:59`).toISOString() : null);

export function dayOf(at: string | null): string {
  if (!at) return '';
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
