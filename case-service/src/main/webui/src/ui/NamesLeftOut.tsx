import { t } from '~/texts';

/** Says that a list asked for by a name isn't whole, so that nobody takes it for all there is. */
export function NamesLeftOut({ when }: { when: boolean | undefined }) {
  return (
    <div className="pb-left-out" role="status">
      {when && <p>{t.queue.namesLeftOut}</p>}
    </div>
  );
}
