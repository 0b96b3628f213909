export const kept = 'In the case';
export const keptHelp = 'Frozen and hashed when it entered. Nobody can change it.';
export const restsOn = 'What the bills rest on';
export const caption = 'What entered the case, E-1 first';
export const columns = {
  ref: 'No.',
  what: 'What',
  subject: 'Subject',
  added: 'Added',
  why: 'Why',
  hash: 'SHA-256',
} as const;
export const kinds = { BILL: 'bill', EVENT: 'event', ATTACHMENT: 'file' } as const;
export const none =
  'Nothing was kept yet. Bills are kept when their alert joins; events and files when somebody adds them.';
export const more = 'Show more';
export const copyHash = (ref: string): string => `Copy the SHA-256 of ${ref}`;
export const copied = (ref: string): string => `SHA-256 of ${ref} copied`;
export const download = 'Download';
export const downloadIt = (name: string): string => `Download ${name}`;
export const bytes = (size: number): string => {
  if (size < 1000) return `${size}\u00a0B`;
  return size < 1_000_000 ? `${Math.round(size / 1000)}\u00a0kB` : `${(size / 1_000_000).toFixed(1)}\u00a0MB`;
};

export const keep = {
  event: 'Keep',
  eventLabel: (what: string): string => `Keep as evidence: ${what}`,
  bill: 'Keep this bill…',
  title: (what: string, ref: string): string => `Keep ${what} in ${ref}`,
  anEvent: 'this event',
  theBill: (name: string): string => `the bill of ${name}`,
  what: 'It is frozen as it is now, with a hash on the record, and can’t be taken out again.',
  why: 'Why it matters',
  inCase: 'Case',
  button: (what: string, ref: string): string => `Keep ${what} in ${ref}`,
  done: (ref: string, title: string): string => `Kept as ${ref}: ${title}`,
} as const;

export const opened = {
  readable: 'In words',
  raw: 'As it is kept',
  rawHelp: 'These bytes are what was hashed.',
  matches: 'the hash matches what is shown',
  differs: 'the hash does not match: tell whoever runs this',
  close: 'Close',
  source: 'From',
  asOf: 'As of',
  happened: 'Happened',
  eventId: 'Id there',
  type: 'Type',
  merchant: 'Merchant',
  ticket: 'Ticket',
  what: 'What',
  added: 'Added',
  why: 'Why',
  size: 'Size',
  revision: (n: number): string => `revision ${n}`,
} as const;

export const files = {
  drop: 'Drop a file here, or',
  choose: 'choose one…',
  types: {
    'application/pdf': 'PDF',
    'image/png': 'PNG',
    'image/jpeg': 'JPEG',
    'text/plain': 'text',
    'text/csv': 'CSV',
    'application/json': 'JSON',
    'message/rfc822': 'e-mail',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
    'application/zip': 'zip',
  } as Record<string, string>,
  limits: (types: string, largest: string): string => `${types}; at most ${largest}.`,
  title: (ref: string): string => `Attach a file to ${ref}`,
  file: 'File',
  about: 'About',
  nobody: 'the case as a whole',
  what: 'It is kept as it is, with its hash on the record, and can’t be taken out again.',
  button: (name: string, ref: string): string => `Attach ${name} to ${ref}`,
  sending: (percent: number): string => `${percent}\u00a0% sent`,
  progress: 'Sending the file',
  done: (ref: string, name: string): string => `${name} is ${ref} now`,
} as const;
