import { Checkbox } from '@patternfly/react-core';
import { Fragment, useEffect, useRef } from 'react';
import type { AlertRow } from '~/api/model';
import { t } from '~/texts';
import { BillMark } from '~/ui/charts/BillMark';
import { STACK_SPAN } from '~/ui/charts/StackedBill';
import { Triangle } from '~/ui/charts/Triangle';
import { shownBill } from '~/ui/format/bill';
import { QueueRow } from './QueueRow';
import type { Selection } from './useSelection';

interface Props {
  rows: readonly AlertRow[];
  active: string | undefined;
  previewed: string | undefined;
  selection: Selection;
  onOpen: (row: AlertRow) => void;
  onFocus: (row: AlertRow) => void;
  /** Draw the alert line between rows: only where they stand by weight. */
  divided: boolean;
  works: boolean;
}

/** Alerts as rows: what weighs, in words, whom it involves, and until when. */
export function QueueTable({ rows, active, previewed, selection, onOpen, onFocus, divided, works }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const span = Math.max(STACK_SPAN, ...rows.map((row) => shownBill(row).against));
  const line = divided ? rows.findIndex(({ aboveLine }, index) => !aboveLine && rows[index - 1]?.aboveLine) : -1;
  useEffect(() => {
    if (!active) return;
    const row = table.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(active)}"]`);
    if (row && !row.contains(document.activeElement)) row.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const every = rows.every(({ id }) => selection.has(id));
  return (
    <table className="pb-queue-table" role="grid" ref={table} aria-label={t.queue.title}>
      <colgroup>
        <col className="tick" />
        <col className="posterior" />
        <col className="subject" />
        <col />
        <col className="involves" />
        <col className="change" />
        <col className="clock" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            {works ? (
              <Checkbox
                id="select-all"
                aria-label={t.queue.selectAll}
                isChecked={every ? true : selection.rows.length > 0 ? null : false}
                onChange={(_, on) => selection.all(on)}
              />
            ) : (
              <span className="pf-v6-screen-reader">{t.queue.columns.select}</span>
            )}
          </th>
          <th scope="col" className="number">
            {t.queue.columns.posterior}
          </th>
          <th scope="col">{t.queue.columns.subject}</th>
          <th scope="col">
            <div className="pb-evidence-head">
              {t.queue.columns.evidence}
              <span className="pb-key-of">
                <Triangle side="against" size={8} /> {t.charts.against} <Triangle side="for" size={8} />{' '}
                {t.charts.inFavour}
                <BillMark of="total" /> {t.charts.total}
                <BillMark of="alert-line" /> {t.charts.alertLine}
              </span>
            </div>
          </th>
          <th scope="col">{t.queue.columns.involves}</th>
          <th scope="col">{t.queue.columns.change}</th>
          <th scope="col">{t.queue.columns.clock}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.id}>
            {index === line && <LineRow />}
            <QueueRow
              row={row}
              span={span}
              selected={selection.has(row.id)}
              current={row.id === previewed || row.id === active}
              focusable={row.id === active || (!active && index === 0)}
              onToggle={works ? () => selection.toggle(row.id) : undefined}
              onOpen={() => onOpen(row)}
              onFocus={() => onFocus(row)}
            />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function LineRow() {
  return (
    <tr className="pb-line-row">
      <td colSpan={7}>
        <strong>{t.queue.lineAt}</strong>
        <span className="dashes" aria-hidden="true" />
        {t.queue.belowLine}
      </td>
    </tr>
  );
}
