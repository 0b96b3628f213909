import { t } from '~/texts';

export type Cell = string | number | null;

/** What stands behind a figure: the same rows on the page, in a file and in the drawing. */
export interface Rows {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** The same, each row with whom it is about. */
export function about(whom: string, { columns, rows }: Rows): Rows {
  return { columns: [t.charts.whom, ...columns], rows: rows.map((row) => [whom, ...row]) };
}

/** RFC 4180. A text that a spreadsheet would take for a formula is kept a text. */
export function csv({ columns, rows }: Rows): string {
  return `${[columns, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Gives it to the browser as a file. */
export function download(name: string, rows: Rows): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', csv(rows)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
