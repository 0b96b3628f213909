import { locale } from './locale';

export const title = 'Graph';
export const what = (nodes: number, edges: number, of: number): string =>
  `${nodes === of ? '' : `${nodes.toLocaleString(locale)} of `}${of.toLocaleString(locale)} nodes, ${edges === 1 ? '1 edge' : `${edges.toLocaleString(locale)} edges`}`;
export const leftOut = (count: number): string =>
  `${count.toLocaleString(locale)} lighter ${count === 1 ? 'node is' : 'nodes are'} not drawn`;
export const more =
  'Of each party the 200 most telling ties are looked at, of those they lead to the heaviest 2,000: there are more.';
export const closed = 'As it was decided on: what ties came later is not asked for.';
export const nothing = 'Nothing ties the subjects of this case to anyone yet.';
export const nothingKnown = 'No ties are known while scoring does not answer.';
export const nothingShown = 'All ties are hidden by the filters above.';

export const layers = {
  STAFF: 'Staff',
  IDENTIFIER: 'Identifiers',
  GO_BETWEEN: 'Go-betweens',
  MERCHANT: 'Merchants',
} as const;

export const identifiers: Readonly<Record<string, string>> = {
  PHONE: 'phone',
  EMAIL: 'mailbox',
  BANK_ACCOUNT: 'bank',
  DEVICE: 'device',
  IP: 'address',
  CHAT_HANDLE: 'chat',
  ADDRESS: 'home',
};
export const identifier = (kind: string, mark: string): string =>
  `${identifiers[kind] ?? kind.toLowerCase()} ··${mark}`;
export const sharedBy = (count: number): string => `shared by ${count.toLocaleString(locale)}`;
export const hub = (count: number | null): string =>
  count === null ? 'hub' : `hub, ${count.toLocaleString(locale)} parties`;
/** Where there is no room for more. */
export const hubShort = (count: number | null): string =>
  count === null ? 'hub' : `hub, ${count.toLocaleString(locale)}`;
export const noRisk = 'no bill';
export const marked = 'Letters and digits after the dots tell one from another; the value itself isn’t kept here.';

export const edges = {
  IDENTIFIER: 'Identifier',
  PAYMENT: 'Payments',
  CONTACT: 'Contacts',
  TOUCH: 'Look-ups',
} as const;
export const counted = {
  IDENTIFIER: (n: number) => (n === 1 ? '1 identifier' : `${n} identifiers`),
  PAYMENT: (n: number) => (n === 1 ? '1 payment' : `${n} payments`),
  CONTACT: (n: number) => (n === 1 ? '1 contact' : `${n} contacts`),
  TOUCH: (n: number) => (n === 1 ? '1 look-up' : `${n} look-ups`),
} as const;
export const between = (from: string, to: string): string => `${from} to ${to}`;
export const together = (amount: string): string => `together ${amount}`;
export const unticketed = (n: number): string => `${n} without a ticket`;
/** Between the first and the last there may have been more. */
export const atLeast = (counted: string): string => `at least ${counted}`;
export const weighs = (db: string, families: string): string => `${db} dB, ${families}`;
export const weighsNothing = 'Weighs nothing on the bills of this case';

export const legend = {
  heavy: 'thick is heavy',
  path: 'on a path',
  hub: 'hub, no weight',
} as const;
export const canvas = (nodes: number, edges: number): string =>
  `Graph of ${nodes} nodes and ${edges} edges in columns. Arrow keys go from node to node and along edges; the table holds the same.`;
export const column = (name: string, count: number): string => `${name} ${count}`;

export const acts = {
  expand: 'Expand',
  pin: 'Pin',
  unpin: 'Unpin',
  hide: 'Hide',
  open: 'Open subject',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  picture: 'Export picture',
  png: 'PNG, for documents',
  svg: 'SVG, to enlarge',
  asTable: 'As a table',
  asGraph: 'As a graph',
  close: 'Close',
  showHidden: (count: number): string => (count === 1 ? 'Show 1 hidden' : `Show ${count} hidden`),
  hideEdge: 'Hide edge',
} as const;
export const pinned = 'pinned';
export const pictureTaken = 'Picture saved; it shows pseudonyms only';
export const pictureFailed = 'The picture could not be made. Nothing is lost; try again, or take the SVG.';
export const pictureOf = (ref: string, when: string): string => `${ref}, as known ${when}`;

export const filters = {
  from: 'Paths from',
  to: 'to',
  allMerchants: 'all merchants',
  weight: 'Weight',
  hops: 'Hops ≤',
  looks: 'Look-ups',
  weights: { '0': 'any', '1': '≥ +1 dB', '2': '≥ +2 dB', '5': '≥ +5 dB' },
  lookUps: { none: 'hidden', weighing: 'that weigh', all: 'all' },
} as const;

export const paths = {
  title: 'Paths',
  same: 'the same as a table',
  none: 'No path of so few hops leads from one to the other. Look-ups and hubs make none.',
  nobody: 'Choose between whom to look for paths.',
  more: (count: number): string => `the first ${count}`,
  columns: { path: 'Path', hops: 'Hops', rests: 'Rests on', db: 'dB' },
  keys: { choose: 'choose', pin: 'pin', hide: 'hide', expand: 'expand' },
} as const;

export const table = {
  nodes: 'Nodes',
  edges: 'Edges',
  nodeColumns: { name: 'Name', column: 'Column', risk: 'Risk', ties: 'Edges', what: 'What', act: 'Actions' },
  edgeColumns: { from: 'From', to: 'To', what: 'What', db: 'dB', last: 'Last', act: 'Events' },
  inCase: 'in this case',
} as const;

export const panel = {
  edge: 'Edge',
  node: { STAFF: 'Staff', IDENTIFIER: 'Identifier', GO_BETWEEN: 'Go-between', MERCHANT: 'Merchant' },
  first: 'First',
  last: 'Last',
  payments: 'How often',
  who: 'Paid by',
  ties: (count: number): string => `Edges ${count}`,
  risk: 'Risk',
  description: 'What',
  shared: 'Shared by',
  hidden: 'Only parties that you may see are counted.',
  hub: 'So many share it that it says nothing of any two of them: a hub ties nobody.',
} as const;

/** What an edge rests on. */
export const events = {
  title: 'Events',
  count: (count: number): string => `Events ${count.toLocaleString(locale)}`,
  /** How often it was, of which only some are kept. */
  of: (count: number): string => `kept of at least ${count.toLocaleString(locale)}`,
  kept: {
    IDENTIFIER: 'Of each party the first time that it was seen with it is kept.',
    PAYMENT:
      'Of payments the first and the last are kept, of those to staff the latest, and all that bills of this case cite.',
    CONTACT: 'Of contacts the first and the last are kept, and all that bills of this case cite.',
    TOUCH: 'Of the look-ups of a day the first is kept, and all that bills of this case cite.',
  },
  more: (next: number, left: number): string =>
    next === left ? `Show the other ${left}` : `Show ${next} more of ${left.toLocaleString(locale)}`,
  type: 'Event',
  source: 'Source',
  id: 'Id',
  lines: 'Speaks in',
  line: (line: string, name: string): string => `${line} of ${name}`,
  noLines: 'no line of this case’s bills',
  keep: 'Keep as evidence',
  none: 'No events are kept.',
} as const;

/** What one looks for lies behind the edge of the drawing. */
export const further = {
  up: (name: string): string => `Go to ${name}, further up`,
  down: (name: string): string => `Go to ${name}, further down`,
} as const;
