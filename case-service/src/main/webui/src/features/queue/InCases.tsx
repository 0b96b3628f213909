import type { AlertRow } from '~/api/model';
import { t } from '~/texts';

export interface InCasesProps {
  /** Chosen, and left out: each is decided with its case. */
  inCases: readonly AlertRow[];
  /** Whether all of them are. */
  none: boolean;
  /** How far it has come, while it runs. */
  progress: string | undefined;
}

/** Says which of those chosen stay as they are, before anything is done. */
export function InCases({ inCases }: Pick<InCasesProps, 'inCases'>) {
  if (inCases.length === 0) return null;
  return <p>{t.action.inCases(inCases.map((one) => t.action.inCaseOf(one.subject.label, one.case?.ref ?? '')))}</p>;
}
