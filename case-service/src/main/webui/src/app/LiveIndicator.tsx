import { Tooltip } from '@patternfly/react-core';
import { t } from '~/texts';
import { behind } from '~/ui/format/time';
import type { LiveState } from './live';

/** Whether the page follows the stream, and how far behind it is. */
export function LiveIndicator({ status, behindMs }: LiveState) {
  const words = t.frame.live;
  return (
    <Tooltip content={words.why}>
      <span className="pb-live" data-status={status}>
        <span className="dot" aria-hidden="true" />
        {status === 'live' ? (
          <>
            <strong>{words.live}</strong>
            {behindMs !== null && <span className="behind"> {words.behind(behind(behindMs))}</span>}
          </>
        ) : (
          <span>{status === 'broken' ? words.broken : words.connecting}</span>
        )}
      </span>
    </Tooltip>
  );
}
