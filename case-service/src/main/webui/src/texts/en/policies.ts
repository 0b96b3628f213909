export const title = 'Policies';
export const what =
  'What may be watched of whom. What is forbidden is neither stored nor weighed, and erased with the person’s next event. Nobody decides on what they proposed.';
export const propose = 'Propose a change…';
export const version = (number: number): string => `Version ${number}`;
export const states = { PROPOSED: 'proposed', CONFIRMED: 'confirmed', REFUSED: 'refused' } as const;
export const inForce = 'in force';
export const proposed = 'Proposed';
export const confirmed = 'Confirmed';
export const refused = 'Refused';
export const rules = (count: number): string => (count === 1 ? '1 rule' : `${count} rules`);
export const noRules = 'It forbids nothing.';
export const empty = {
  title: 'No policy yet',
  body: 'Everything that detectors know may be watched, of everyone. Whoever makes policy proposes the first version.',
};
export const whom = (parts: readonly string[]): string =>
  parts.length === 0 ? 'protects all staff' : `protects staff ${parts.join(' and ')}`;
export const placed = (kind: 'countries' | 'sites' | 'roles', names: string): string =>
  ({ countries: `of ${names}`, sites: `at ${names}`, roles: `working as ${names}` })[kind];
export const forbids = (what: string): string => `Forbids ${what}`;
export const kinds = {
  detector: 'detector',
  family: 'family of evidence',
  event: 'type of event',
  'data-class': 'class of data',
  field: 'field',
} as const;
export const indicator = (kind: string, name: string): string => `${kind} ${name}`;
export const smallest = (people: number): string => `Compares nobody within groups of fewer than ${people} people`;
export const own = 'Yours: somebody else confirms it';
export const confirm = 'Confirm…';
export const refuse = 'Refuse…';
export const confirmTitle = (number: number): string => `Confirm version ${number}`;
export const refuseTitle = (number: number): string => `Refuse version ${number}`;
export const confirmWhat = 'It takes effect on every instance at once.';
export const refuseWhat = 'The version in force stays. You may take back your own proposal this way.';
export const whyHelp = 'Kept with the version for good. No names of people, please.';
export const isConfirmed = (number: number): string => `Version ${number} is in force`;
export const isRefused = (number: number): string => `Version ${number} is refused`;

export const form = {
  title: 'Propose a change of the policy',
  what: 'All rules of the next version. Lists have commas; an empty one asks for nothing.',
  rule: (number: number): string => `Rule ${number}`,
  addRule: 'Add a rule',
  removeRule: (number: number): string => `Remove rule ${number}`,
  fields: {
    id: 'Name',
    legalBasis: 'What it rests on',
    countries: 'Countries (two letters)',
    sites: 'Sites',
    roles: 'Roles',
    smallestGroup: 'Smallest group, people',
    kind: 'Forbids which kind',
    names: 'Which of them',
  },
  others: (what: string): string => `Forbids as before, too: ${what}`,
  incomplete: 'Each rule needs a name, what it rests on, and something that it forbids or a smallest group.',
  why: 'Why the policy shall change',
  whyHelp: 'Read by whoever decides, and kept with the version. No names of people, please.',
  whyNeeded: 'Say why.',
  run: 'Propose it',
  done: (version: number): string => `Version ${version} waits for another person`,
};
