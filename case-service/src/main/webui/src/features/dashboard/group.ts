import type { Dashboard } from '~/api/model';
import { t } from '~/texts';

export type Group = Dashboard['narrowedTo'];

const countryNames = new Intl.DisplayNames(t.locale, { type: 'region', fallback: 'code' });

/** "Costa Rica" of CR; what is no code of a country stays as it is. */
export const countryName = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code);

/** "Ireland, Search quality"; empty where it is everyone. */
export const whom = ({ country, role }: Group): string =>
  [country && countryName(country), role].filter((name) => name).join(', ');

/** All, those that can be told of, and the one that is chosen whether or not it is among them. */
export function optionsFor(known: readonly string[], chosen: string, name: (value: string) => string = String) {
  const values = known.includes(chosen) || !chosen ? known : [...known, chosen];
  return [{ value: '', label: t.dashboard.all }, ...values.map((value) => ({ value, label: name(value) }))];
}
