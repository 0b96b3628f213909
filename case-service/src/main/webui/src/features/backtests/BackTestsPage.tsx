import './backtests.css';
import '~/ui/head.css';
import '~/ui/page.css';
import { Button } from '@patternfly/react-core';
import type { BackTest } from '~/api/detection';
import { useSignedIn } from '~/app/MeContext';
import { detects } from '~/app/roles';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { PageColumn } from '~/ui/PageColumn';
import { Answered } from '~/ui/states/Answered';
import { Empty } from '~/ui/states/Nothing';
import { useTitle } from '~/ui/useTitle';
import { useUrl } from '~/ui/useUrl';
import { BackTestDetail } from './BackTestDetail';
import { DraftForm } from './DraftForm';
import { useBackTests } from './queries';

const words = t.backtests;
const NEW = 'new';

/** Other bets, budgets and policies, tried on what was found in the past. */
export default function BackTestsPage() {
  useTitle(words.title);
  const me = useSignedIn();
  const [params, patch] = useUrl();
  const tests = useBackTests();
  const asked = params.get('test') ?? undefined;
  const open = (test: string | undefined) => patch({ test });
  return (
    <PageColumn
      title={words.title}
      beside={
        detects(me) &&
        asked !== NEW && (
          <Button size="sm" className="pb-at-end" onClick={() => open(NEW)}>
            {words.add}
          </Button>
        )
      }
      what={words.what}
    >
      <Answered query={tests} rows={6} height={52}>
        {(all) =>
          all.length === 0 && asked !== NEW ? (
            <Empty title={words.empty.title}>{detects(me) ? words.empty.body : words.empty.forReaders}</Empty>
          ) : (
            <div className="pb-back-tests">
              <Earlier tests={all} open={asked} onOpen={open} />
              <div className="beside">
                {asked === NEW && detects(me) && <DraftForm onBegun={open} />}
                {asked !== NEW && (asked ?? all[0]) && (
                  <BackTestDetail id={asked ?? all[0]?.id ?? ''} onGone={() => open(undefined)} />
                )}
              </div>
            </div>
          )
        }
      </Answered>
    </PageColumn>
  );
}

interface EarlierProps {
  tests: readonly BackTest[];
  open: string | undefined;
  onOpen: (id: string) => void;
}

function Earlier({ tests, open, onOpen }: EarlierProps) {
  return (
    <nav aria-label={words.earlier}>
      <ul>
        {tests.map((test, at) => {
          const current = open === undefined ? at === 0 : open === test.id;
          return (
            <li key={test.id}>
              <button type="button" aria-current={current ? 'true' : undefined} onClick={() => onOpen(test.id)}>
                <strong>{test.draft.name}</strong>
                <span className="pb-subtle">
                  {words.states[test.state]} · <Moment at={test.begunAt} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
