import '~/ui/list.css';
import './enforcement.css';
import { Link, useLocation } from 'react-router';
import type { ListedProposal, Me } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { decides, mayWork } from '~/app/roles';
import { t } from '~/texts';
import { NamesLeftOut } from '~/ui/NamesLeftOut';
import { OverdueLink } from '~/ui/OverdueLink';
import { Pager } from '~/ui/Pager';
import { SearchField } from '~/ui/SearchField';
import { ErrorState } from '~/ui/states/ErrorState';
import { Empty, NoMatch } from '~/ui/states/Nothing';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useListKeys } from '~/ui/useListKeys';
import { useTitle } from '~/ui/useTitle';
import { choice, type UrlPatch, useUrl } from '~/ui/useUrl';
import { CapMeter } from './CapMeter';
import { ProposalDetail } from './ProposalDetail';
import { ProposalList } from './ProposalList';
import { type DeskView, useDesk, useDeskSummary, useProposal } from './queries';

/** What waits for a decision, what is under way, what is appealed against; one of them whole. */
export default function DeskPage() {
  useTitle(t.enforcement.title);
  const me = useSignedIn();
  const views = (Object.keys(t.enforcement.views) as DeskView[]).filter((view) => may(view, me));
  const [params, patch] = useUrl();
  const view = choice(params.get('view'), views) ?? views[0] ?? 'all';
  const after = params.get('after') ?? undefined;
  const q = params.get('q') ?? '';
  const desk = useDesk(view, q, after);
  const summary = useDeskSummary();
  const items = desk.data?.items ?? [];
  // none is opened by itself: each that is read stands on the record of its case
  const chosen = params.get('proposal') ?? undefined;
  const shown = useProposal(chosen);
  const choose = (proposal: string) => patch({ proposal }, true);
  useListKeys({
    ids: items.map(({ id }) => id),
    active: chosen,
    onActive: choose,
    onOpen: choose,
    onRelease: () => void desk.refetch(),
  });
  return (
    <div className="pb-column pb-desk">
      <div className="pb-head">
        <div className="pb-head-row">
          <h1>{t.enforcement.title}</h1>
          <Views views={views} current={view} counts={countsOf(summary.data)} />
          <CapMeter summary={summary.data} />
        </div>
        <div className="pb-head-row">
          <SearchField
            label={t.enforcement.search}
            value={q}
            onChange={(now) => patch({ q: now || undefined, after: undefined }, true)}
          />
          <OverdueLink
            count={summary.data?.appealsOverdue}
            label={t.enforcement.overdue}
            why={t.enforcement.overdueWhy}
            search="view=appeals"
          />
        </div>
      </div>
      <NamesLeftOut when={desk.data?.namesLeftOut} />
      {desk.isError && !desk.data ? (
        <ErrorState error={desk.error} onRetry={() => void desk.refetch()} />
      ) : (
        <Panes
          {...{ view, q, items, chosen, shown, after, choose, patch }}
          loading={!desk.data}
          next={desk.data?.nextCursor}
        />
      )}
    </div>
  );
}

/** Views of one's own are for those who decide, or propose. */
function may(view: DeskView, me: Me): boolean {
  return view === 'waiting' ? decides(me) : view !== 'mine' || decides(me) || mayWork(me);
}

interface PanesProps {
  view: DeskView;
  q: string;
  items: readonly ListedProposal[];
  chosen: string | undefined;
  shown: ReturnType<typeof useProposal>;
  loading: boolean;
  after: string | undefined;
  next: string | null | undefined;
  choose: (id: string) => void;
  patch: (patch: UrlPatch) => void;
}

function Panes({ view, q, items, chosen, shown, loading, after, next, choose, patch }: PanesProps) {
  const empty = view === 'waiting' || view === 'mine' ? t.enforcement.empty[view] : t.enforcement.empty.other;
  if (loading) return <SkeletonRows rows={8} height={69} />;
  if (items.length === 0 && !chosen && q) {
    return (
      <NoMatch title={t.enforcement.noMatch.title} onClear={() => patch({ q: undefined })}>
        {t.enforcement.noMatch.body}
      </NoMatch>
    );
  }
  if (items.length === 0 && !chosen) return <Empty title={empty.title}>{empty.body}</Empty>;
  return (
    <div className="pb-desk-panes">
      <div className="pb-desk-list">
        <ProposalList items={items} chosen={chosen} onChoose={choose} />
        {items.length === 0 && (
          <p className="pb-desk-none pb-subtle">{q ? t.enforcement.noMatch.title : empty.title}</p>
        )}
        {(after || next) && <Pager count={items.length} after={after} next={next} patch={patch} />}
      </div>
      <div className="pb-desk-detail">
        {chosen ? <Detail key={chosen} shown={shown} /> : <p className="pb-subtle">{t.enforcement.detail.choose}</p>}
      </div>
    </div>
  );
}

function Detail({ shown }: Pick<PanesProps, 'shown'>) {
  if (shown.data) return <ProposalDetail proposal={shown.data} />;
  return shown.isError ? (
    <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />
  ) : (
    <SkeletonRows rows={4} height={69} />
  );
}

type Counts = Partial<Record<DeskView, number>>;

function countsOf(summary: ReturnType<typeof useDeskSummary>['data']): Counts {
  if (!summary) return {};
  return {
    waiting: summary.waitingForMe,
    proposed: summary.proposed,
    'under-way': summary.underWay,
    appeals: summary.appeals,
  };
}

function Views({ views, current, counts }: { views: readonly DeskView[]; current: DeskView; counts: Counts }) {
  const { search } = useLocation();
  const q = new URLSearchParams(search).get('q');
  return (
    <nav className="pb-pills" aria-label={t.enforcement.title}>
      {views.map((view) => (
        <Link
          key={view}
          to={{ search: `?${new URLSearchParams({ view, ...(q && { q }) })}` }}
          aria-current={view === current ? 'page' : undefined}
        >
          {t.enforcement.views[view]} {counts[view]}
        </Link>
      ))}
    </nav>
  );
}
