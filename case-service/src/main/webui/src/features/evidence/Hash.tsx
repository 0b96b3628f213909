import { Button } from '@patternfly/react-core';
import { CopyIcon } from '@patternfly/react-icons';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';

const SHOWN = 10;

/** The beginning of an exhibit's hash; the whole is copied, and said on hover. */
export function Hash({ exhibit, sha256, whole = false }: { exhibit: string; sha256: string; whole?: boolean }) {
  const toast = useToast();
  return (
    <span className="pb-hash">
      <code title={sha256}>{whole ? sha256 : `${sha256.slice(0, SHOWN)}…`}</code>
      <Button
        variant="plain"
        size="sm"
        aria-label={t.evidence.copyHash(exhibit)}
        icon={<CopyIcon />}
        onClick={() => {
          void navigator.clipboard
            ?.writeText(sha256)
            .then(() => toast({ variant: 'success', title: t.evidence.copied(exhibit) }));
        }}
      />
    </span>
  );
}
