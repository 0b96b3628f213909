import './figure.css';
import '~/ui/charts/charts.css';
import { Button } from '@patternfly/react-core';
import { ChartBarIcon, DownloadIcon, TableIcon } from '@patternfly/react-icons';
import { type ReactNode, useState } from 'react';
import { t } from '~/texts';
import { about, type Cell, download, type Rows } from './csv';

interface Props {
  /** Names its file. */
  id: string;
  title: string;
  note: string;
  legend?: ReactNode;
  rows: Rows;
  /** Whom alone it is about; its file says so. */
  of?: string;
  /** Said in place of the drawing where there is nothing to draw. */
  nothing?: string | undefined;
  foot?: ReactNode;
  children: ReactNode;
}

/** A drawing, the table behind it, and both as a file. */
export function Figure({ id, title, note, legend, rows, of, nothing, foot, children }: Props) {
  const [table, setTable] = useState(false);
  const words = t.charts;
  const empty = nothing !== undefined;
  return (
    <section className="pb-figure" aria-labelledby={`figure-${id}`}>
      <header>
        <h2 id={`figure-${id}`}>{title}</h2>
        <span className="pb-subtle">{note}</span>
        {!empty && rows.rows.length > 0 && (
          <span className="tools">
            <Button
              variant="plain"
              size="sm"
              icon={table ? <ChartBarIcon /> : <TableIcon />}
              aria-label={table ? words.chartOf(title) : words.tableOf(title)}
              onClick={() => setTable(!table)}
            />
            <Button
              variant="plain"
              size="sm"
              icon={<DownloadIcon />}
              aria-label={words.csvOf(title)}
              onClick={() => download(id, of ? about(of, rows) : rows)}
            />
          </span>
        )}
      </header>
      {empty && <p className="nothing">{nothing}</p>}
      {!empty && table && <Behind title={title} rows={rows} />}
      {!empty && !table && (
        <>
          {legend && <ul className="legend">{legend}</ul>}
          <div className="drawing">{children}</div>
        </>
      )}
      {!empty && foot && <p className="foot">{foot}</p>}
    </section>
  );
}

function Behind({ title, rows: { columns, rows } }: { title: string; rows: Rows }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <div className="behind" tabIndex={0} role="group" aria-label={title}>
      <table className="pb-table">
        <caption className="pf-v6-screen-reader">{title}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              <th key={at} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                <td key={column}>{shown(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shown = (cell: Cell) => (typeof cell === 'number' ? cell.toLocaleString(t.locale) : (cell ?? '–'));

/** An entry of a legend: how it is drawn, and what it is. */
export function Key({ mark, children }: { mark: string; children: ReactNode }) {
  return (
    <li>
      <span className={`key ${mark}`} aria-hidden="true" /> {children}
    </li>
  );
}
