import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextArea } from '@patternfly/react-core';
import { useId } from 'react';
import { t } from '~/texts';

interface Props {
  value: string;
  onChange: (value: string) => void;
  label?: string;
  help?: string;
  rows?: number;
  required?: boolean;
}

/** A reason in the decider's own words, mandatory by default. */
export function ReasonField({
  value,
  onChange,
  label = t.action.reason,
  help = t.action.reasonHelp,
  rows = 3,
  required = true,
}: Props) {
  const id = useId();
  return (
    <FormGroup label={label} fieldId={id} isRequired={required}>
      <TextArea
        id={id}
        value={value}
        rows={rows}
        resizeOrientation="vertical"
        isRequired={required}
        aria-describedby={`${id}-help`}
        onChange={(_, text) => onChange(text)}
      />
      <FormHelperText>
        <HelperText>
          <HelperTextItem id={`${id}-help`}>{help}</HelperTextItem>
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
}
