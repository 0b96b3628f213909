import { FormGroup, Radio } from '@patternfly/react-core';
import { useState } from 'react';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { InCases, type InCasesProps } from './InCases';

const DAY = 86_400_000;

interface Props extends InCasesProps {
  what: string;
  onSnooze: (snooze: { until: string; reason: string }) => Promise<void>;
  onClose: () => void;
}

/** Puts alerts aside for a while, with a reason. */
export function SnoozeDialog({ what, inCases, none, progress, onSnooze, onClose }: Props) {
  const [days, setDays] = useState(3);
  const [reason, setReason] = useState('');
  // A minute less than whole days, so that thirty days are still within the limit when they arrive.
  const until = () => new Date(Date.now() + days * DAY - 60_000).toISOString();
  return (
    <CommandDialog
      title={t.action.snooze.title(what)}
      button={t.action.snooze.button(what, days)}
      disabled={none || reason.trim() === ''}
      missing={none ? t.action.allInCases : ''}
      progress={progress}
      onRun={() => onSnooze({ until: until(), reason: reason.trim() })}
      onClose={onClose}
      onReload={() => {}}
    >
      <InCases inCases={inCases} />
      <FormGroup role="radiogroup" label={t.action.snooze.until} isInline>
        {t.action.snooze.spans.map((span) => (
          <Radio
            key={span.days}
            id={`snooze-${span.days}`}
            name="snooze"
            label={span.label}
            isChecked={days === span.days}
            onChange={() => setDays(span.days)}
          />
        ))}
      </FormGroup>
      <ReasonField value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
