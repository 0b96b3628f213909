import { locale } from './locale';

export const caption = 'The record, newest first';
export const explained = 'Every change and every read of this case, your look at it now as well.';
export const older = 'Show older';
export const none = 'Nothing on record.';
export const destroyed = 'words destroyed';
export const notYours = 'a case of others';
export const anAlert = 'an alert';
export const alertOn = (label: string): string => `The alert on ${label}`;
export const waits = 'on its way into the log';
export const inTheLog = (index: number, time: string): string =>
  `no. ${index.toLocaleString(locale)}, checkpoint of ${time}`;
export const columns = {
  when: 'When',
  who: 'Who',
  case: 'Case or alert',
  act: 'Action',
  what: 'What',
  why: 'Ground',
  proof: 'In the log',
} as const;
export const filters = {
  q: 'Words of changes',
  what: 'Show',
  ground: 'Ground',
  act: 'Action',
  from: 'From',
  to: 'To',
  actor: 'User name',
  oneCase: 'one case',
  allCases: 'Show all cases',
} as const;
export const only = 'only';
export const onlyOf = (whose: string): string => `Show ${whose} only`;
export const proof = {
  button: 'Prove it',
  of: (index: number): string => `Prove it: entry ${index.toLocaleString(locale)} is in the log`,
  proved: (size: number): string => `proved here, except its words, in a log of ${size.toLocaleString(locale)}`,
  refuted: {
    row: 'the log says something else than this row',
    signature: 'the checkpoint is not signed by this log’s key',
    inclusion: 'NOT in the log as it is shown',
    growth: 'NOT in the log that was signed before',
  },
  cannot: 'not on this page: it takes TLS and a browser that knows Ed25519; or ./probity verify',
  failed: 'no proof came; try again',
} as const;
export const growth = {
  same: 'Proved in this browser: the log is the one that it saw last.',
  grew: (entries: number): string =>
    `Proved in this browser: since it saw the log last, ${entries === 1 ? 'an entry was' : `${entries.toLocaleString(locale)} entries were`} added and nothing was changed.`,
  first: 'This browser sees this log for the first time, and keeps its root to prove next time that it only grew.',
  failed: 'Whether the log only grew was not proved: no answer came.',
  cannot: 'This browser can’t prove that the log only grew: it takes TLS and Ed25519.',
  refuted: {
    signature: 'The checkpoint is not signed by the key of this log.',
    growth: 'This is NOT the log that this browser saw before: something on the record was changed or taken away.',
  },
  next: 'Keep this browser’s data as it is, take an export, and tell whoever looks after the record.',
} as const;
export const what = { CHANGES: 'changes', READS: 'reads' } as const;

export const grounds: Record<string, string> = {
  RULE: 'by rule',
  MEMBER: 'member',
  BREAK_GLASS: 'break-glass',
  TRIAGE: 'nobody’s yet',
  DECISION: 'a decision waits',
  CONSULTATION: 'their office is asked',
  ROLE: 'role',
};

export const acts: Record<string, string> = {
  OPENED: 'opened',
  ALERT_JOINED: 'alert joined',
  ALERTS_DETACHED: 'taken out',
  SUBJECT_ADDED: 'subject added',
  SUBJECT_LEFT: 'subject taken out',
  EVIDENCE_ADDED: 'evidence',
  ASSIGNED: 'assigned',
  MOVED: 'state',
  NOTED: 'note',
  TASK_ADDED: 'task',
  TASK_ASSIGNED: 'task given',
  TASK_SCHEDULED: 'task due',
  TASK_DONE: 'task done',
  TASK_DROPPED: 'task dropped',
  TASK_REOPENED: 'task open again',
  MEMBER_ADDED: 'member',
  CONSULTED: 'office asked',
  CONSULTATION_ANSWERED: 'office answered',
  CONSULTATION_ENDED: 'question ended',
  GLASS_BROKEN: 'break-glass',
  GLASS_ENDED: 'break-glass ended',
  RECUSED: 'stepped back',
  CLOSED: 'closed',
  MERGED: 'merged',
  TOOK_IN: 'took in',
  NAME_ASKED: 'name asked for',
  NAME_GRANTED: 'name granted',
  NAME_REFUSED: 'name refused',
  NAME_ENDED: 'name ended',
  APPEAL_FILED: 'appeal',
  APPEAL_DECIDED: 'ruling',
  ORDER_REPLAYED: 'sent again',
  HELD: 'legal hold',
  RELEASED: 'hold ended',
  ERASURE_ASKED: 'erasure asked for',
  ERASURE_REFUSED: 'erasure refused',
  ERASED: 'erased',
  ESCALATED: 'escalated',
  ESCALATION_ANSWERED: 'answered',
  MEASURE_PROPOSED: 'measure proposed',
  MEASURE_APPROVED: 'measure approved',
  MEASURE_REFUSED: 'measure refused',
  MEASURE_WITHDRAWN: 'measure withdrawn',
  NOTICE_GIVEN: 'notice given',
  NOTICE_TAKEN_BACK: 'notice taken back',
  MEASURE_ORDERED: 'measure ordered',
  MEASURE_REPORTED: 'receipt',
  MEASURE_TAKEN_BACK: 'taken back',
  ALERT_ASSIGNED: 'alert given',
  ALERT_SNOOZED: 'alert put aside',
  ALERT_DISMISSED: 'alert dismissed',
  ALERT_TAKEN_BACK: 'alert taken back',
  READ: 'read',
  READ_TIMELINE: 'read',
  READ_STORY: 'read',
  READ_GRAPH: 'read',
  READ_RECORD: 'read',
  READ_EVIDENCE: 'read',
  READ_TASKS: 'read',
  READ_CONSULTATIONS: 'read',
  READ_HALF: 'read its half',
  READ_ALERT: 'read an alert',
  FOUND: 'found by its words',
  READ_MEASURES: 'read measures',
  SEARCHED_RECORD: 'record searched',
  DOWNLOADED: 'downloaded',
  READ_NAME: 'name seen',
  EXPORTED: 'exported',
};

export const exported = 'Export case file';

export const exporting = {
  made: (name: string): string => `The case file of ${name} is being put together`,
  waits: (name: string): string => `${name} waits for its turn to be exported`,
  byItself:
    'Another case file is being put together, one at a time. Yours follows by itself; stay on this page or go on working elsewhere in Probity.',
  failed: (name: string): string => `${name} was not exported`,
};

export const audit = {
  title: 'Audit',
  what: 'Who did or read what, of all cases and alerts but those that you stand too near to.',
  sealed: (size: number): string => `${size.toLocaleString(locale)} entries are sealed, the last`,
  root: 'root',
  checkpoint: 'How far the log goes',
  empty: {
    title: 'Nothing is on the record yet',
    body: 'Every change and every read of a case, and what is done with alerts, will stand here.',
  },
  noMatch: { title: 'No entry matches', body: 'There are entries, but none with these filters.' },
} as const;
export const verify = {
  button: 'Verify an export…',
  title: 'Verify an exported case file',
  what: 'The file is read in this browser and sent nowhere. It is held against the key of this log:',
  key: 'The key of this log',
  file: 'Case file (.zip)',
  unreadable: 'The file could not be read. Choose it again.',
  working: 'Being verified…',
  whole: (name: string): string => `${name} is whole and as it was`,
  changed: (name: string): string => `${name} was changed`,
  cannot: 'This browser can’t: it takes TLS and Ed25519. ./probity verify --key KEY FILE does the same.',
  archive: 'The archive is as it was written, byte for byte.',
  partChanged: (name: string, at: number): string =>
    `The archive’s own description of ${name} was changed, at byte ${at}.`,
  listChanged: (at: number): string =>
    `The archive’s own list of files was changed, or something was added, at byte ${at}.`,
  noManifest: 'manifest.json is missing, or not of a case file that this version knows.',
  files: (count: number): string => `${count} files, each as the manifest has it.`,
  twice: (name: string): string => `${name} is there twice.`,
  missing: (name: string): string => `${name} is missing.`,
  changedFile: (name: string): string => `${name} was changed.`,
  added: (name: string): string => `${name} was added: nothing on the record knows it.`,
  sealed: (name: string): string => `The manifest is signed by ${name}.`,
  changedOrOther: (name: string): string => `${name} was changed, or another key signed it.`,
  sequence: (count: number): string =>
    `${count} entries of the case, numbered without a gap, the export itself the last.`,
  entry: (number: string, act: string, actor: string, at: string): string =>
    `Entry ${number} of the case (${act} by ${actor} at ${at})`,
  entryTwice: (entry: string): string => `${entry} is there twice.`,
  entryAdded: (entry: string): string => `${entry} was added: the manifest doesn’t know it.`,
  entryOfAnother: (entry: string): string => `${entry} is of another case, or was changed.`,
  entryMoved: (entry: string): string => `${entry} stands in another’s place.`,
  entryMissing: (number: number): string => `Entry ${number} of the case is missing, or its number was changed.`,
  cutOff: 'The last entry is not the export itself: the record is cut off.',
  commitments: 'The words of each are those that it commits to.',
  wordsChanged: (entry: string): string => `${entry}: its words or their salt were changed.`,
  inLog: (size: number): string => `Each is in the signed log of ${size.toLocaleString(locale)} entries (RFC 9162).`,
  otherLog: 'record/proofs.json is about another log than the checkpoint.',
  noProof: (entry: string): string => `${entry} has no proof.`,
  notInLog: (entry: string): string => `${entry} is not in the log as it stands here, or its proof was changed.`,
  takenOut: (index: number): string =>
    `There is a proof of the log’s entry ${index}, and no such entry: it was taken out.`,
  timeline: 'The timeline says what the record says, no more and no less.',
  timelineDiffers: (change: number, what: string): string =>
    `timeline.json says something else of change ${change} than the record: ${what}.`,
  differs: {
    at: 'when',
    actor: 'by whom',
    kind: 'what was done',
    text: 'in its words',
    change: 'from what to what',
    about: 'whom it is about',
    kept: 'what was kept with it',
  },
  lineAdded: (change: number): string => `timeline.json has a change ${change} that the record lacks.`,
  lineTwice: (change: number): string => `timeline.json has change ${change} twice.`,
  lineMoved: (change: number): string => `timeline.json has change ${change} in another’s place.`,
  lineMissing: (change: number): string => `timeline.json lacks change ${change}, which the record has.`,
  exhibits: 'Each exhibit has the hash that the record has.',
  otherHash: (name: string): string => `${name} is not what entered the case: the record has another hash of it.`,
  listDiffers: (ref: string): string => `evidence.json says something else of ${ref} than the record.`,
} as const;
