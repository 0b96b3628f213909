import type { CaseSubject } from '~/api/model';

/** Whether anything is known about a subject; a bill that is its prior alone says nothing. */
export const hasEvidence = ({ bill }: CaseSubject): boolean => bill !== null && bill.lines.length > 0;
