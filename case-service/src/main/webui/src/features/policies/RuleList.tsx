import type { PolicyRule } from '~/api/detection';
import { t } from '~/texts';

const words = t.policies;

/** Rules of a policy in words. */
export function RuleList({ rules }: { rules: readonly PolicyRule[] }) {
  if (rules.length === 0) return <p className="pb-subtle">{words.noRules}</p>;
  return (
    <ul className="pb-policy-rules">
      {rules.map((rule) => (
        <li key={rule.id}>
          <strong>{rule.id}</strong> {words.whom(whom(rule))}
          {rule.forbid.length > 0 && (
            <div>
              {words.forbids(rule.forbid.map(({ kind, name }) => words.indicator(words.kinds[kind], name)).join(', '))}
            </div>
          )}
          {rule.smallestGroup > 0 && <div>{words.smallest(rule.smallestGroup)}</div>}
          <div className="pb-subtle">{rule.legalBasis}</div>
        </li>
      ))}
    </ul>
  );
}

function whom({ where }: PolicyRule): string[] {
  return (['countries', 'sites', 'roles'] as const)
    .filter((kind) => where?.[kind]?.length)
    .map((kind) => words.placed(kind, (where?.[kind] ?? []).join(', ')));
}
