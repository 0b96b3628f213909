import type { Draft, PolicyRule } from '~/api/detection';

/** What stands in the form: texts, empty where it stays as it is. */
export interface Fields {
  name: string;
  from: string;
  to: string;
  budgetPerDay: string;
  alertLineDecibans: string;
  /** By detector. */
  bets: Record<string, string>;
}

export const EMPTY: Fields = { name: '', from: '', to: '', budgetPerDay: '', alertLineDecibans: '', bets: {} };

const MOST_BUDGET = 1_000_000;

/** Fields that can't be sent, by name; of a bet the detector. */
export function faults({ name, from, to, budgetPerDay, alertLineDecibans, bets }: Fields): string[] {
  const wrong = (text: string, good: (value: number) => boolean) => text.trim() !== '' && !good(Number(text));
  return [
    ...(name.trim() === '' ? ['name'] : []),
    ...(from && to && from >= to ? ['to'] : []),
    ...(wrong(budgetPerDay, (value) => Number.isInteger(value) && value >= 1 && value <= MOST_BUDGET)
      ? ['budgetPerDay']
      : []),
    ...(wrong(alertLineDecibans, Number.isFinite) ? ['alertLineDecibans'] : []),
    ...Object.entries(bets).flatMap(([detector, bet]) =>
      wrong(bet, (value) => value >= 0 && value <= 1) ? [detector] : [],
    ),
  ];
}

/** What of it differs from how things are. */
export function draftOf(fields: Fields, rules: PolicyRule[]): Draft {
  const bets = Object.entries(fields.bets).filter(([, bet]) => bet.trim() !== '');
  const number = (text: string) => (text.trim() === '' ? undefined : Number(text));
  const day = (text: string) => (text === '' ? undefined : `${text}T00:00:00Z`);
  return {
    name: fields.name.trim(),
    from: day(fields.from),
    to: day(fields.to),
    budgetPerDay: number(fields.budgetPerDay),
    alertLineDecibans: number(fields.alertLineDecibans),
    bets: bets.length === 0 ? undefined : Object.fromEntries(bets.map(([detector, bet]) => [detector, Number(bet)])),
    policyRules: rules.length === 0 ? undefined : rules,
  };
}
