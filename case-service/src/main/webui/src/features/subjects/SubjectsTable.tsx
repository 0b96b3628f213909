import { BalanceScaleIcon } from '@patternfly/react-icons';
import { Link, useNavigate } from 'react-router';
import type { SubjectRow } from '~/api/model';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { CaseChip } from '~/ui/CaseChip';
import { ColumnHeads } from '~/ui/ColumnHeads';
import { STACK_SPAN, StackedBill } from '~/ui/charts/StackedBill';
import { shownBill } from '~/ui/format/bill';
import { percent, signed } from '~/ui/format/decibans';
import { shortDay } from '~/ui/format/time';
import { Moment } from '~/ui/Moment';
import { useFocusRow } from '~/ui/useListKeys';

interface Props {
  rows: readonly SubjectRow[];
  active: string | undefined;
  onActive: (id: string) => void;
}

/** The prior of every bill; rows of this list carry the total and the lines. */
const priorOf = ({ totalDecibans, lines }: SubjectRow) =>
  totalDecibans - lines.reduce((sum, { decibans }) => sum + decibans, 0);

export function SubjectsTable({ rows, active, onActive }: Props) {
  const table = useFocusRow(active);
  const span = Math.max(STACK_SPAN, ...rows.map((row) => shownBill({ ...row, priorDecibans: priorOf(row) }).against));
  return (
    <table className="pb-list pb-subjects" role="grid" aria-label={t.subject.list.title} ref={table}>
      <colgroup>
        <col style={{ width: 250 }} />
        <col style={{ width: 84 }} />
        <col />
        <col style={{ width: 110 }} />
        <col style={{ width: 92 }} />
      </colgroup>
      <ColumnHeads columns={t.subject.list.columns} />
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={row.subject.id}
            row={row}
            span={span}
            current={row.subject.id === active}
            focusable={active ? row.subject.id === active : index === 0}
            onActive={() => onActive(row.subject.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: SubjectRow;
  span: number;
  current: boolean;
  focusable: boolean;
  onActive: () => void;
}

function Row({ row, span, current, focusable, onActive }: RowProps) {
  const { subject } = row;
  const navigate = useNavigate();
  const open = (event: React.MouseEvent) =>
    event.target instanceof Element && !event.target.closest('a') && navigate(`/subjects/${subject.id}`);
  return (
    <tr
      data-id={subject.id}
      tabIndex={focusable ? 0 : -1}
      className={current ? 'current' : ''}
      onClick={open}
      onFocus={(event) => event.target === event.currentTarget && onActive()}
    >
      <td>
        <div className="pb-who">
          <Badge kind={subject.kind} badge={subject.badge} size={28} />
          <div>
            <Link to={`/subjects/${subject.id}`}>{subject.label}</Link>
            <div className="pb-subtle clip">{subject.description}</div>
          </div>
        </div>
      </td>
      <td>
        <strong>{percent(row.posterior)}</strong>
        <div className="pb-subtle">
          {signed(row.totalDecibans)} {t.charts.unit}
        </div>
      </td>
      <td>
        <StackedBill bill={{ ...row, priorDecibans: priorOf(row) }} span={span} />
      </td>
      <td>
        {row.case && <CaseChip of={row.case} also={row.alsoIn} />}
        {!row.case && row.judged && (
          <span className="pb-judged-mark" title={t.subject.judged.as(t.action.outcomes[row.judged.outcome].label)}>
            <BalanceScaleIcon /> {t.action.outcomes[row.judged.outcome].label}
            <div className="pb-subtle">{shortDay(new Date(row.judged.at))}</div>
          </span>
        )}
      </td>
      <td data-column={t.subject.list.columns.asOf}>
        <Moment at={row.asOf} />
      </td>
    </tr>
  );
}
