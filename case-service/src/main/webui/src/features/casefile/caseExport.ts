import { type FileAnswer, file } from '~/api/client';
import { Problem } from '~/api/problem';

/** One waits for one's turn so long; a case file takes seconds. */
const PATIENCE_MS = 10 * 60_000;
/** Where the service doesn't say when to come again. */
const A_WHILE_S = 5;

interface Waiting {
  /** Somebody else's is being put together; called each time. */
  onWait: () => void;
  /** Ends it, also while it waits. */
  signal: AbortSignal;
}

/**
 * The case file as an archive. A replica puts one together at a time: while it is another's turn this comes again when the service says, and begins nothing; what else goes wrong, and
 * waiting for longer than ten minutes, is thrown.
 */
export async function exported(caseId: string, { onWait, signal }: Waiting): Promise<FileAnswer> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await file(`/cases/${caseId}/export`, signal);
    } catch (error) {
      const after = turnOfOthers(error);
      if (after === undefined || Date.now() + after > end) throw error;
      onWait();
      await pause(after, signal);
    }
  }
}

/** When to come again, in ms; undefined where that is no use. */
function turnOfOthers(error: unknown): number | undefined {
  const others = error instanceof Problem && error.status === 503 && error.slug === 'overloaded';
  return others ? (error.retryAfter ?? A_WHILE_S) * 1_000 : undefined;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop);
  });
}
