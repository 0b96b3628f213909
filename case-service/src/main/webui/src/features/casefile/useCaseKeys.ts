import type { Case } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { useKeys } from '~/ui/keys';
import { useCaseActs } from './useCaseActs';

interface Doing {
  casefile: Case;
  tabs: readonly string[];
  /** The subject whose bill stands there. */
  chosen: string | undefined;
  onTab: (tab: string) => void;
  onChoose: (subject: string) => void;
}

/** A case without a mouse: 1 to 7 for its tabs, j k for its subjects, a to take it. Letters that follow "g" elsewhere stay free. */
export function useCaseKeys({ casefile, tabs, chosen, onTab, onChoose }: Doing): void {
  const me = useSignedIn();
  const acts = useCaseActs(casefile);
  const ids = casefile.subjects.map(({ subject }) => subject.id);
  const at = chosen === undefined ? -1 : ids.indexOf(chosen);
  const move = (step: number) => () => {
    const next = ids[Math.min(ids.length - 1, Math.max(0, at + step))];
    if (next && next !== chosen) onChoose(next);
  };
  const may = casefile.actions.includes('ASSIGN') && casefile.access.ground !== 'BREAK_GLASS';
  useKeys({
    ...Object.fromEntries(tabs.map((tab, index) => [String(index + 1), () => onTab(tab)])),
    j: move(1),
    k: move(-1),
    a: () => {
      if (may && casefile.assignee?.id !== me.user) acts.assign('me');
    },
  });
}
