import { useState } from 'react';
import type { RuleFile } from '~/api/detection';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { type Difference, difference } from './difference';
import { useRuleVersions } from './queries';

const words = t.rules.history;

/** Who changed the file and when, and what a version has otherwise than the text in the editor. */
export function VersionsPanel({ name, text }: { name: string; text: string }) {
  const versions = useRuleVersions(name, true);
  const [shown, setShown] = useState<number>();
  if (versions.isError && !versions.data)
    return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <SkeletonRows rows={4} height={36} />;
  const chosen = versions.data.find(({ version }) => version === shown);
  return (
    <div className="pb-versions">
      <ul>
        {versions.data.map((version) => (
          <Version
            key={version.version}
            version={version}
            open={version === chosen}
            onShow={() => setShown(version === chosen ? undefined : version.version)}
          />
        ))}
      </ul>
      {chosen && <Differences before={chosen.text ?? ''} after={text} version={chosen.version} />}
    </div>
  );
}

function Version({ version, open, onShow }: { version: RuleFile; open: boolean; onShow: () => void }) {
  return (
    <li>
      <button type="button" className="pb-link" aria-expanded={open} onClick={onShow}>
        {t.rules.version(version.version)}
      </button>{' '}
      <span>{t.rules.states[version.state] ?? version.state}</span>{' '}
      <span className="pb-subtle">
        {t.rules.changedBy(version.changedBy)} <Moment at={version.changedAt} full />
      </span>
    </li>
  );
}

function Differences({ before, after, version }: { before: string; after: string; version: number }) {
  const parts = difference(before, after);
  const title = words.difference(version);
  return (
    <>
      <h2>{title}</h2>
      {parts.length === 0 ? (
        <p className="pb-subtle">{words.same}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <div className="pb-difference" tabIndex={0} role="group" aria-label={title}>
          {parts.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
            <Part key={at} part={part} />
          ))}
        </div>
      )}
    </>
  );
}

function Part({ part }: { part: Difference }) {
  if (part.kind === 'skipped') return <div className="skipped">{words.skipped(part.lines)}</div>;
  return (
    <div className={part.kind}>
      <span className="sign">
        {SIGNS[part.kind]}
        {part.kind !== 'same' && <span className="pf-v6-screen-reader">{words[part.kind]}</span>}
      </span>
      <code>{part.line}</code>
    </div>
  );
}

const SIGNS = { added: '+', removed: '\u2212', same: ' ' } as const;
