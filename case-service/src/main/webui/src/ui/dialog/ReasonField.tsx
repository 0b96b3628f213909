import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextArea } from '@patternfly/react-core';
import { useId } from 'react';
import { t } from '~/texts';

interface Props {
  value: string;
  onChange: (value: string) => void;
  label?: string;
  help?: string;
  rows?: number;
}

/** A mandatory reason in the decider's own words. */
export function ReasonField({ value, onChange, label = t.action.reason, help = t.action.reasonHelp, rows = 3 }: Props) {
  const id = useId();
  return (
    <FormGroup label={label} fieldId={id} isRequired>
      <TextArea
        id={id}
        value={value}
        rows={rows}
        resizeOrientation="vertical"
        isRequired
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
