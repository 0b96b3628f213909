import { TextInput } from '@patternfly/react-core';

interface Props {
  label: string;
  /** YYYY-MM-DD; none for any day. */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** A day to filter by, in the browser's own field for dates. */
export function DayField({ label, value, onChange }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the input is within
    <label className="pb-day">
      {label}
      <TextInput
        type="date"
        aria-label={label}
        value={value ?? ''}
        onChange={(_, day) => onChange(day === '' ? undefined : day)}
      />
    </label>
  );
}
