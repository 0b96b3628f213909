export const suite = 'Probity';
export const skip = 'Skip to the page';
export const navigation = 'Main';
export const nav = {
  dashboard: 'Dashboard',
  queue: 'Queue',
  enforcement: 'Enforcement',
  cases: 'Cases',
  subjects: 'Subjects',
  rules: 'Rules',
  'back-tests': 'Back-tests',
  policies: 'Policies',
  unmask: 'Names',
  consultations: 'Asked of us',
  glass: 'Break-glass',
  watch: 'Watch',
  audit: 'Audit',
} as const;
export const onRecord = 'Every change and every read of a case is on the record';
export const theme = { light: 'Use the light theme', dark: 'Use the dark theme' } as const;
export const help = 'Help and keys';
export const account = 'Account';
export const signOut = 'Sign out';
export const rolesOf = (roles: string): string => `Roles: ${roles}`;

export const places = { LOCAL: 'Local', STAGING: 'Staging', PRODUCTION: 'Production' };

export const roles: Record<string, string> = {
  investigator: 'investigator',
  approver: 'approver',
  'detection-engineer': 'detection engineer',
  auditor: 'auditor',
  'privacy-officer': 'privacy officer',
  hr: 'HR',
  'merchant-team': 'merchants’ team',
  integrator: 'integrator',
  admin: 'administrator',
};

export const live = {
  live: 'Live',
  behind: (span: string) => `${span} behind`,
  connecting: 'Connecting…',
  broken: 'Not live; trying again',
  why: 'What changes appears here by itself. The figure says how long the newest took to this page.',
};

export const search = {
  label: 'Search',
  placeholder: (over: readonly string[]) => `Search ${over.join(', ')}`,
  over: { cases: 'cases', subjects: 'subjects, merchants', rules: 'rules', commands: 'commands' },
  key: '/',
  none: (query: string) => `Nothing found for “${query}”. Staff are found by pseudonym, never by name.`,
  failed: 'The search did not answer. Try again.',
  moreCases: (words: string) => `All cases that say “${words}”`,
  glass: (ref: string) => `Look at ${ref}, which is not yours…`,
  kinds: { case: 'Cases', subject: 'Subjects', merchant: 'Merchants', rule: 'Rules', command: 'Commands' } as Record<
    string,
    string
  >,
};

export const commands = {
  dashboard: 'Go to the dashboard',
  queue: 'Go to the queue',
  enforcement: 'Go to the enforcement desk',
  cases: 'Go to cases',
  subjects: 'Go to subjects',
  rules: 'Go to rules',
  'back-tests': 'Go to back-tests',
  policies: 'Go to policies',
  unmask: 'Go to names asked for',
  consultations: 'Go to what is asked of us',
  glass: 'Go to looks at cases of others',
  watch: 'Go to looks out of the ordinary',
  audit: 'Go to the record of all cases',
  theme: 'Change the theme',
  help: 'Show the keys',
  tour: 'Take the tour',
} as const;

export const keys = {
  title: 'Keys',
  everywhere: 'Everywhere',
  queue: 'Queue and lists',
  close: 'Close',
  list: [
    ['/', 'search (also Ctrl K)'],
    ['?', 'this list'],
    ['g d', 'go to the dashboard'],
    ['g q', 'go to the queue'],
    ['g e', 'go to the enforcement desk'],
    ['g c', 'go to cases'],
    ['g s', 'go to subjects'],
    ['g r', 'go to rules'],
    ['g b', 'go to back-tests'],
    ['g p', 'go to policies'],
    ['g n', 'go to names asked for'],
    ['g o', 'go to what is asked of us'],
    ['g l', 'go to looks at cases of others'],
    ['g w', 'go to looks out of the ordinary'],
    ['g u', 'go to the record of all cases'],
    ['Esc', 'close what is open'],
  ] as const,
  lists: [
    ['j', 'next row'],
    ['k', 'row before'],
    ['Enter', 'preview; again: open the case; elsewhere: open, or decide'],
    ['x', 'select'],
    ['a', 'assign to me'],
    ['m', 'merge the selected into a case'],
    ['r', 'show what came in'],
  ] as const,
  onDesk: 'Enforcement desk',
  desk: [['1 … 9', 'the buttons of a measure, in their order']] as const,
  inCase: 'A case',
  case: [
    ['1 … 7', 'story, evidence, graph, tasks, notes, decisions, record'],
    ['j', 'next subject'],
    ['k', 'subject before'],
    ['a', 'assign to me'],
  ] as const,
  words:
    'Weights are in decibans: +10 makes it ten times as likely as before that this is not ordinary work, −10 a tenth. 0 dB is one in two: the alert line.',
  licences: { title: 'Licences of what these pages are made with:', libraries: 'libraries', fonts: 'typefaces' },
};

interface Elsewhere {
  what: string;
  commands: { command: string; does: string }[];
}

/** For roles that these pages have nothing for. */
export const elsewhere: { contract: string; roles: Record<string, Elsewhere> } = {
  contract: 'What case-service answers (OpenAPI)',
  roles: {
    integrator: {
      what: 'Integrators send events to ingest-service, by HTTP with a bearer token; these pages have nothing for them. In a local suite, from its folder:',
      commands: [
        {
          command: './probity send FILE',
          does: 'sends a file: CloudEvents, lines of them, CloudTrail, or a table of reviews',
        },
        {
          command: './probity token integrator',
          does: 'prints a token for curl; “Send your own events” in README.md has a call to paste',
        },
        { command: 'GET /api/v1/dead-letters', does: 'on ingest-service lists what was refused, and why' },
      ],
    },
    admin: {
      what: 'Administrators run the suite; its pages are for those who look into people. In a local suite, from its folder:',
      commands: [
        { command: './probity status', does: 'says which services run, and where' },
        { command: 'GET /api/v1/dead-letters', does: 'on ingest-service lists what was refused, and why' },
        {
          command: 'GET /q/health, /q/metrics',
          does: 'on each service tell how it is; the runbooks in deploy/docs say what to do',
        },
      ],
    },
  },
};
