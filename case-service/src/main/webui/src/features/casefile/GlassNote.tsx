import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Case } from '~/api/model';
import { EndGlassDialog } from '~/features/glass/EndGlassDialog';
import { t } from '~/texts';
import { dayAndTime } from '~/ui/format/time';

/** Says to whoever looks at a case of others until when, and what they can do with it. */
export function GlassNote({ casefile }: { casefile: Case }) {
  const [ends, setEnds] = useState(false);
  const navigate = useNavigate();
  const { until, glassId } = casefile.access;
  if (!until || !glassId) return null;
  return (
    <>
      <Alert
        isInline
        className="pb-closed"
        component="h2"
        variant="warning"
        title={t.glass.banner.title(dayAndTime(new Date(until)))}
        actionLinks={<AlertActionLink onClick={() => setEnds(true)}>{t.glass.end.own}</AlertActionLink>}
      >
        {t.glass.banner.body}
      </Alert>
      {ends && (
        <EndGlassDialog
          look={glassId}
          name={casefile.ref}
          onEnded={() => navigate('/cases', { replace: true })}
          onClose={() => setEnds(false)}
        />
      )}
    </>
  );
}
