import './charts.css';

const WIDTH = 10;
const HEIGHT = 15;
const MID = WIDTH / 2;

/** A mark of the stacked bill as it is drawn there, for its key. */
export function BillMark({ of }: { of: 'total' | 'alert-line' }) {
  return (
    <svg className="pb-svg pb-bill-mark" width={WIDTH} height={HEIGHT} aria-hidden="true">
      {of === 'total' ? (
        <>
          <path className="ink" d={`M${MID - 4.5} 0.5h9l-4.5 6z`} />
          <path d={`M${MID} 6V${HEIGHT}`} stroke="var(--pb-ink)" strokeWidth="1" />
        </>
      ) : (
        <path className="alert-line" d={`M${MID} 0V${HEIGHT}`} />
      )}
    </svg>
  );
}
