/** Families of evidence in plain words; the order is the order of filters. */
export const FAMILIES = {
  gain: { label: 'Gain after touch', short: 'Gain' },
  purpose: { label: 'Purpose', short: 'Purpose' },
  portfolio: { label: 'Portfolio', short: 'Portfolio' },
  volume: { label: 'Volume', short: 'Volume' },
  hours: { label: 'Hours', short: 'Hours' },
  tickets: { label: 'Own tickets', short: 'Tickets' },
  powers: { label: 'Powers', short: 'Powers' },
  broker: { label: 'Broker', short: 'Broker' },
  payment: { label: 'Payment', short: 'Payment' },
  ring: { label: 'Review ring', short: 'Ring' },
  anomaly: { label: 'Anomaly', short: 'Anomaly' },
  tips: { label: 'Tips', short: 'Tips' },
  watchlist: { label: 'Watch-list', short: 'Watch-list' },
  rule: { label: 'Rules', short: 'Rules' },
} as const;

type Known = keyof typeof FAMILIES;
const known = (family: string): family is Known => family in FAMILIES;

/** A family added by a newer scoring-service keeps the label it came with. */
export const label = (family: string, fallback = family): string => (known(family) ? FAMILIES[family].label : fallback);
export const short = (family: string, fallback = family): string => (known(family) ? FAMILIES[family].short : fallback);
export const all = Object.entries(FAMILIES).map(([family, words]) => ({ family, label: words.label }));
