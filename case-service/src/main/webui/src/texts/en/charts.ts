import { locale } from './locale';

export const whom = 'Staff';
export const against = 'against';
export const inFavour = 'for';
export const alertLine = 'alert line';
export const total = 'total';
export const prior = 'Prior';
export const priorWords = (oneIn: string): string => `1 in ${oneIn}, before any evidence`;
export const now = 'Now';
export const asOf = 'as of';
export const posterior = 'Posterior';
export const decibans = 'Decibans';
export const unit = 'dB';
export const bill = 'Bill';
export const family = 'Family';
export const words = 'What was seen';
export const evidence = 'Events';
export const when = 'When';
export const fades = 'Weights fade: half-life 30 d for behaviour, 90 d for ties.';
export const bound = (oneIn: string): string =>
  `At any moment an innocent person stands at the alert line with a chance of at most 1 in ${oneIn}.`;
export const bounded =
  '* Bounded: a finding alone speaks for more. The bill joins the findings of a family and bounds what they add.';
export const boundedWhy = (heaviest: string): string => `Bounded: its heaviest finding alone speaks for ${heaviest} dB`;
export const nothingFor = 'Nothing speaks for them yet. Ticketed work, and time like their peers’, would.';
export const nothingForParty = 'Nothing speaks for it yet.';
export const asTable = 'Show as a table';
export const asChart = 'Show as a chart';
export const tableOf = (figure: string): string => `${figure} as a table`;
export const chartOf = (figure: string): string => `${figure} as a chart`;
export const csvOf = (figure: string): string => `${figure} as CSV`;

export const events = (count: number): string => (count === 1 ? '1 event' : `${count.toLocaleString(locale)} events`);
export const openEvents = (count: number, label: string): string => `${events(count)} of ${label}`;
export const nowAt = (posterior: string): string => `Now, ${posterior}`;
export const aboveSince = (day: string): string => `Above the alert line since ${day}`;
export const above = 'Above the alert line';
export const below = 'Below the alert line: read and ask, do not act on it alone';

export const stackFinding = (bill: { posterior: string; total: string; parts: string }): string =>
  `${bill.posterior}, ${bill.total} decibans: ${bill.parts}`;
export const waterfallFinding = (bill: {
  posterior: string;
  total: string;
  against: string;
  inFavour: string;
}): string =>
  `Bill from prior to now: ${bill.against} decibans against and ${bill.inFavour} for come to ${bill.total}, a posterior of ${bill.posterior}`;

export const overTimeFinding = (bill: {
  from: string;
  to: string;
  start: string;
  end: string;
  crossed: string;
}): string => `Bill over time from ${bill.from} to ${bill.to}: ${bill.start} to ${bill.end} decibans${bill.crossed}`;
export const crossedOn = (day: string): string => `; above the alert line since ${day}`;
export const steps = 'Steps';
export const sparkFinding = (start: string, end: string): string => `From ${start} to ${end} decibans`;
