export const title = 'Subjects';
export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
export const merchantsTouched = 'Merchants touched';
export const merchant = 'Merchant';
export const withoutTicket = 'Days without a ticket';
export const of = (part: number, whole: number): string => `${part} of ${whole}`;
export const share = (value: number): string => `${(value * 100).toFixed(1)}\u00a0%`;
export const peersShare = (value: number): string => `peers ${share(value)}`;

export const hourOfWeek = (index: number): string => {
  const hour = String(index % 24).padStart(2, '0');
  return `${weekdays[Math.floor(index / 24)] ?? ''} ${hour}:00`;
};
export const cell = (when: string, value: number, unusual: boolean): string =>
  `${when}: ${Number(value.toFixed(1))} look-ups${unusual ? ', far above peers’ band' : ''}`;
export const heatFinding = (name: string, unusual: string[]): string =>
  unusual.length === 0
    ? `Look-ups of ${name} by hour of the week; no hour lies far above peers’ band`
    : `Look-ups of ${name} by hour of the week; far above peers’ band at ${unusual.slice(0, 8).join(', ')}`;
export const coverageFinding = (value: number, of: number, peers: number | null | undefined): string =>
  `${share(value)} of ${of} merchant-days with a ticket${peers == null ? '' : `; ${peersShare(peers)}`}`;
