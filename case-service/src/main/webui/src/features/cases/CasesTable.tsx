import { Link, useNavigate } from 'react-router';
import type { CaseRow } from '~/api/model';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { ClockCell } from '~/ui/ClockCell';
import { EscalatedMark } from '~/ui/EscalatedMark';
import { percent, signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';
import { useFocusRow } from '~/ui/useListKeys';

interface Props {
  rows: readonly CaseRow[];
  active: string | undefined;
  onActive: (id: string) => void;
}

const BADGES = 4;

export function CasesTable({ rows, active, onActive }: Props) {
  const table = useFocusRow(active);
  const words = t.casefile.list.columns;
  return (
    <table className="pb-list pb-cases" role="grid" aria-label={t.casefile.list.title} ref={table}>
      <colgroup>
        <col />
        <col style={{ width: 190 }} />
        <col style={{ width: 120 }} />
        <col style={{ width: 84 }} />
        <col style={{ width: 128 }} />
        <col style={{ width: 92 }} />
        <col style={{ width: 96 }} />
      </colgroup>
      <thead>
        <tr>
          {Object.values(words).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={row.id}
            row={row}
            current={row.id === active}
            focusable={active ? row.id === active : index === 0}
            onActive={() => onActive(row.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row,
  current,
  focusable,
  onActive,
}: {
  row: CaseRow;
  current: boolean;
  focusable: boolean;
  onActive: () => void;
}) {
  const navigate = useNavigate();
  const open = (event: React.MouseEvent) =>
    event.target instanceof Element && !event.target.closest('a') && navigate(`/cases/${row.id}`);
  return (
    <tr
      data-id={row.id}
      tabIndex={focusable ? 0 : -1}
      className={current ? 'current' : ''}
      onClick={open}
      onFocus={(event) => event.target === event.currentTarget && onActive()}
    >
      <td>
        <Link to={`/cases/${row.id}`}>{row.ref}</Link>
        <div className="title">{row.title}</div>
      </td>
      <td>
        <div className="badges">
          {row.subjects.slice(0, BADGES).map((subject) => (
            <Link key={subject.id} to={`/subjects/${subject.id}`} title={`${subject.label}; ${subject.description}`}>
              <Badge kind={subject.kind} badge={subject.badge} size={24} />
              <span className="pf-v6-screen-reader">{subject.label}</span>
            </Link>
          ))}
          {row.subjectCount > BADGES && (
            <span className="pb-subtle">{t.casefile.list.more(row.subjectCount - BADGES)}</span>
          )}
        </div>
        <div className="pb-subtle clip">{row.subjects[0]?.label}</div>
      </td>
      <td>
        <span className="pb-state" data-state={row.state}>
          {t.casefile.states[row.state]}
        </span>
        {row.escalation && (
          <div>
            <EscalatedMark
              at={row.escalation.at}
              more={t.casefile.escalation.why(row.escalation.by.name, row.escalation.reason)}
            />
          </div>
        )}
        {row.state === 'CLOSED' && row.outcomes.length === 0 && <div className="pb-subtle">{t.casefile.merged}</div>}
        {row.outcomes.length > 0 && (
          <div className="pb-subtle">{row.outcomes.map((outcome) => t.action.outcomes[outcome].label).join(', ')}</div>
        )}
      </td>
      <td>
        <strong>{percent(row.posterior)}</strong>
        <div className="pb-subtle">
          {signed(row.totalDecibans)} {t.charts.unit}
        </div>
      </td>
      <td>{row.assignee?.name ?? <span className="pb-subtle">{t.action.nobody}</span>}</td>
      <td data-column={t.casefile.list.columns.changed}>
        <Moment at={row.changedAt} />
      </td>
      <td>
        <ClockCell clock={row.clock} />
      </td>
    </tr>
  );
}
