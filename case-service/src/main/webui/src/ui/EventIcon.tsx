import {
  BoltIcon,
  CommentIcon,
  FileAltIcon,
  LinkIcon,
  MoneyBillIcon,
  SearchIcon,
  StarIcon,
  TicketAltIcon,
  UserTagIcon,
} from '@patternfly/react-icons';
import type { EventKind } from '~/api/model';

const ICONS: Record<EventKind, React.ComponentType<{ className?: string }>> = {
  LOOKUP: SearchIcon,
  POWER: BoltIcon,
  REVIEW_POSTED: StarIcon,
  REVIEW_VANISHED: StarIcon,
  GAIN: StarIcon,
  PAYMENT: MoneyBillIcon,
  CONTACT: CommentIcon,
  IDENTIFIER: LinkIcon,
  TICKET: TicketAltIcon,
  LOG_RECORD: FileAltIcon,
  TIP: UserTagIcon,
  OTHER: FileAltIcon,
};

/** What kind of event, beside its words. */
export function EventIcon({ kind }: { kind: EventKind }) {
  const Icon = ICONS[kind];
  return <Icon className="pb-event-icon" />;
}
