interface Props {
  title: string;
  /** Beside the title: views, filters, what can be done. */
  beside?: React.ReactNode;
  /** What the page is for, in a line. */
  what: React.ReactNode;
  children: React.ReactNode;
}

/** A page of one column: its head stays, the rest scrolls. */
export function PageColumn({ title, beside, what, children }: Props) {
  return (
    <div className="pb-column">
      <div className="pb-head">
        <div className="pb-head-row">
          <h1>{title}</h1>
          {beside}
        </div>
        <p className="pb-subtle">{what}</p>
      </div>
      <div className="pb-scroll">{children}</div>
    </div>
  );
}
