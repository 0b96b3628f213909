import { Nav, NavItem, NavList } from '@patternfly/react-core';
import {
  BalanceScaleLeftIcon,
  ChartBarIcon,
  ClipboardCheckIcon,
  CodeIcon,
  EyeIcon,
  FolderOpenIcon,
  GavelIcon,
  HistoryIcon,
  IdBadgeIcon,
  InboxIcon,
  QuestionCircleIcon,
  UnlockIcon,
  UserClockIcon,
  UserFriendsIcon,
} from '@patternfly/react-icons';
import { NavLink, useLocation } from 'react-router';
import type { Me, QueueSummary } from '~/api/model';
import { t } from '~/texts';
import { clockTime, weekdayDay, zoneName } from '~/ui/format/time';
import { useNow } from '~/ui/useNow';
import { mayOpen, PAGES, type Page } from './roles';

const ICONS: Record<Page, React.ComponentType> = {
  dashboard: ChartBarIcon,
  queue: InboxIcon,
  enforcement: GavelIcon,
  cases: FolderOpenIcon,
  subjects: UserFriendsIcon,
  rules: CodeIcon,
  'back-tests': HistoryIcon,
  policies: BalanceScaleLeftIcon,
  unmask: IdBadgeIcon,
  consultations: QuestionCircleIcon,
  glass: UnlockIcon,
  watch: UserClockIcon,
  audit: ClipboardCheckIcon,
};

interface Props {
  me: Me;
  summary: QueueSummary | undefined;
  /** Measures that this person may decide on. */
  waiting: number | undefined;
  /** Notices that wait for an answer. */
  watched: number | undefined;
}

/** Only what this person's roles open, with the counts that tell where work waits. */
export function Navigation({ me, summary, waiting, watched }: Props) {
  const now = useNow();
  const { pathname } = useLocation();
  const counts: Partial<Record<Page, number | undefined>> = {
    queue: summary?.team,
    cases: summary?.cases,
    enforcement: waiting,
    watch: watched,
  };
  return (
    <div className="pb-nav">
      <Nav aria-label={t.frame.navigation}>
        <NavList>
          {PAGES.filter((page) => mayOpen(me, page)).map((page) => (
            <Item key={page} page={page} active={pathname.startsWith(`/${page}`)} count={counts[page]} />
          ))}
        </NavList>
      </Nav>
      <footer className="pb-nav-foot">
        <p>
          <EyeIcon /> {t.frame.onRecord}
        </p>
        <p>
          {weekdayDay(now)} {now.getFullYear()}
          <br />
          {clockTime(now)} {zoneName(now)}
        </p>
      </footer>
    </div>
  );
}

function Item({ page, active, count }: { page: Page; active: boolean; count: number | undefined }) {
  const Icon = ICONS[page];
  return (
    <NavItem isActive={active} itemId={page}>
      <NavLink to={`/${page}`} title={t.frame.nav[page]}>
        <span className="icon">
          <Icon />
        </span>
        <span className="label">{t.frame.nav[page]}</span>
        {count !== undefined && <span className="count">{count}</span>}
      </NavLink>
    </NavItem>
  );
}
