import { Button } from '@patternfly/react-core';
import { t } from '~/texts';
import { Kbd } from './Kbd';

/** Says that newer rows wait, without moving those under the reader's eyes. */
export function CameIn({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div className="pb-came-in" role="status">
      {count > 0 && (
        <Button variant="secondary" size="sm" onClick={onShow}>
          {t.queue.cameIn(count)} · {t.queue.showThem} <Kbd>r</Kbd>
        </Button>
      )}
    </div>
  );
}
