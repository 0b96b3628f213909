import { Checkbox } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { AlertRow, Person } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { CaseChip } from '~/ui/CaseChip';
import { ClockCell } from '~/ui/ClockCell';
import { StackedBill } from '~/ui/charts/StackedBill';
import { EscalatedSign } from '~/ui/EscalatedMark';
import { shownBill } from '~/ui/format/bill';
import { percent, signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';
import { useNow } from '~/ui/useNow';

interface Props {
  row: AlertRow;
  span: number;
  selected: boolean;
  current: boolean;
  focusable: boolean;
  /** Absent for those who only read. */
  onToggle: (() => void) | undefined;
  onOpen: () => void;
  onFocus: () => void;
}

/** One alert: how likely, who, the bill as one bar with one sentence, whom it involves, when, until when. */
export function QueueRow({ row, span, selected, current, focusable, onToggle, onOpen, onFocus }: Props) {
  const { subject } = row;
  const open = (event: React.MouseEvent) => {
    if (event.target instanceof Element && !event.target.closest('a, input, label')) onOpen();
  };
  return (
    <tr
      data-id={row.id}
      tabIndex={focusable ? 0 : -1}
      aria-selected={selected}
      className={current ? 'current' : ''}
      onClick={open}
      onFocus={(event) => event.target === event.currentTarget && onFocus()}
    >
      <td>
        {onToggle && (
          <Checkbox
            id={`select-${row.id}`}
            aria-label={t.queue.select(subject.label)}
            isChecked={selected}
            onChange={onToggle}
          />
        )}
      </td>
      <td className="number">
        <div className="posterior">{percent(row.posterior)}</div>
        <div className="pb-subtle">
          {signed(shownBill(row).total)} {t.charts.unit}
        </div>
      </td>
      <td>
        <div className="pb-who">
          <Badge kind={subject.kind} badge={subject.badge} size={28} />
          <div>
            <Link to={`/subjects/${subject.id}`}>{subject.label}</Link>
            <div className="pb-subtle">{subject.description}</div>
          </div>
        </div>
      </td>
      <td>
        <StackedBill bill={row} span={span} />
        <p className="summary">{row.summary}</p>
      </td>
      <td className="pb-subtle">
        <Involved row={row} />
      </td>
      <td data-column={t.queue.columns.change}>
        <Moment at={row.changedAt} />
        <Change row={row} />
      </td>
      <td>
        <ClockCell clock={row.clock} />
        {row.snoozedUntil && row.state === 'SNOOZED' && (
          <div className="pb-subtle">
            {t.queue.until} <Moment at={row.snoozedUntil} day />
            {row.snoozedBy && ` · ${row.snoozedBy.name}`}
          </div>
        )}
        {row.assignee && <Assignee person={row.assignee} />}
      </td>
    </tr>
  );
}

function Assignee({ person }: { person: Person }) {
  const words = t.queue.assignedTo(person.id === useSignedIn().user ? t.action.me : person.name);
  return (
    <div className="assignee pb-subtle" title={words}>
      {words}
    </div>
  );
}

function Involved({ row }: { row: AlertRow }) {
  const others = row.with.map(({ label }) => label);
  return (
    <>
      {row.merchants.count > 0
        ? t.queue.merchants(row.merchants.count)
        : others.length > 0 && t.queue.withOthers(others.join(', '))}{' '}
      {row.case?.escalatedAt && <EscalatedSign at={row.case.escalatedAt} />}
      {row.case && (
        <div>
          <CaseChip of={row.case} also={row.alsoIn} />
        </div>
      )}
    </>
  );
}

function Change({ row }: { row: AlertRow }) {
  const now = useNow();
  if (row.isNew) return <div className="pb-subtle">{t.queue.isNew}</div>;
  if (Math.round(row.changeDecibans) === 0) return null;
  const today = new Date(row.changedAt).toDateString() === now.toDateString();
  return (
    <div className="pb-subtle">{t.queue.change(signed(row.changeDecibans), today ? ` ${t.queue.today}` : '')}</div>
  );
}
