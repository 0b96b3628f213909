import { useRef, useState } from 'react';
import type { Case } from '~/api/model';
import { Problem } from '~/api/problem';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { save } from '~/ui/figure/save';
import { exported } from './caseExport';

/** What is happening to it: nothing, it is being made, or another's is and this one waits. */
export type ExportState = 'none' | 'made' | 'waits';

export interface Export {
  state: ExportState;
  begin: () => void;
  cancel: () => void;
}

/** Takes a case file away. It goes on when its page is left, as any download does. */
export function useExport(casefile: Case): Export {
  const toast = useToast();
  const [state, setState] = useState<ExportState>('none');
  const stop = useRef<AbortController>(undefined);
  const run = async () => {
    const own = new AbortController();
    stop.current = own;
    setState('made');
    try {
      const { blob, name } = await exported(casefile.id, { onWait: () => setState('waits'), signal: own.signal });
      save(blob, name || `${casefile.ref}.zip`);
    } catch (error) {
      if (!own.signal.aborted) {
        const problem = Problem.of(error);
        toast({
          variant: 'warning',
          title: t.record.exporting.failed(casefile.ref),
          body: problem.detail ?? problem.message,
        });
      }
    }
    setState('none');
  };
  return {
    state,
    begin: () => {
      if (state === 'none') void run();
    },
    cancel: () => stop.current?.abort(),
  };
}
