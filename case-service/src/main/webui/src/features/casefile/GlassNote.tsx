import { Alert } from '@patternfly/react-core';
import { t } from '~/texts';
import { dayAndTime } from '~/ui/format/time';

/** Says to whoever looks at a case of others until when, and what they can do with it. */
export function GlassNote({ until }: { until: string }) {
  return (
    <Alert
      isInline
      className="pb-closed"
      component="h2"
      variant="warning"
      title={t.glass.banner.title(dayAndTime(new Date(until)))}
    >
      {t.glass.banner.body}
    </Alert>
  );
}
