import { Label } from '@patternfly/react-core';
import { BullhornIcon } from '@patternfly/react-icons';
import { t } from '~/texts';
import { dayAndTime } from './format/time';

const since = (at: string, more = '') => t.casefile.escalation.since(dayAndTime(new Date(at)), more);

/** That a case waits for somebody else's answer; since when, and what more is known, on hover and read out. */
export function EscalatedMark({ at, more = '' }: { at: string; more?: string }) {
  const words = since(at, more);
  return (
    <Label isCompact color="yellow" icon={<BullhornIcon />} title={words}>
      <span aria-hidden="true">{t.casefile.escalation.mark}</span>
      <span className="pf-v6-screen-reader">{words}</span>
    </Label>
  );
}

/** The same where there is room for a sign alone. */
export function EscalatedSign({ at }: { at: string }) {
  return (
    <span className="pb-escalated" title={since(at)}>
      <BullhornIcon />
      <span className="pf-v6-screen-reader">{since(at)}</span>
    </span>
  );
}
