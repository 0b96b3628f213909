import type { Indicator, PolicyRule } from '~/api/detection';

/** A rule as it stands in the form: lists as texts with commas. */
export interface RuleFields {
  /** Of the row, not of the rule: an id may be typed anew. */
  key: number;
  id: string;
  countries: string;
  sites: string;
  roles: string;
  kind: Indicator['kind'];
  names: string;
  smallestGroup: string;
  legalBasis: string;
  /** Forbidden by other kinds of indicators than the one of the form. */
  others: Indicator[];
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

export function fieldsOf(rule: PolicyRule, key: number): RuleFields {
  const kind = rule.forbid[0]?.kind ?? 'detector';
  const joined = (of: readonly string[] | undefined) => (of ?? []).join(', ');
  return {
    key,
    id: rule.id,
    countries: joined(rule.where?.countries),
    sites: joined(rule.where?.sites),
    roles: joined(rule.where?.roles),
    kind,
    names: joined(rule.forbid.filter((one) => one.kind === kind).map(({ name }) => name)),
    smallestGroup: rule.smallestGroup > 0 ? String(rule.smallestGroup) : '',
    legalBasis: rule.legalBasis,
    others: rule.forbid.filter((one) => one.kind !== kind),
  };
}

export const blank = (key: number): RuleFields => ({
  key,
  id: '',
  countries: '',
  sites: '',
  roles: '',
  kind: 'detector',
  names: '',
  smallestGroup: '',
  legalBasis: '',
  others: [],
});

export function ruleOf(fields: RuleFields): PolicyRule {
  return {
    id: fields.id.trim(),
    where: { countries: listed(fields.countries), sites: listed(fields.sites), roles: listed(fields.roles) },
    forbid: [...listed(fields.names).map((name) => ({ kind: fields.kind, name })), ...fields.others],
    smallestGroup: fields.smallestGroup.trim() === '' ? 0 : Number(fields.smallestGroup),
    legalBasis: fields.legalBasis.trim(),
  };
}

/** Whether scoring could take it: a name, what it rests on, and something that it asks for. */
export function isWhole(fields: RuleFields): boolean {
  const group = fields.smallestGroup.trim() === '' ? 0 : Number(fields.smallestGroup);
  const asks = listed(fields.names).length > 0 || fields.others.length > 0 || group > 0;
  return fields.id.trim() !== '' && fields.legalBasis.trim() !== '' && asks && Number.isInteger(group) && group >= 0;
}
