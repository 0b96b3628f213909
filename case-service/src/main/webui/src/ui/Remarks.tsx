import { Moment } from './Moment';

interface Remark {
  author: { name: string };
  at: string;
  text: string;
}

/** What people wrote, each with who and when, in their order. */
export function Remarks({ items }: { items: readonly Remark[] }) {
  return (
    <ol className="pb-remarks">
      {items.map(({ author, at, text }) => (
        <li key={`${at} ${author.name}`}>
          <p className="pb-subtle">
            <strong>{author.name}</strong> · <Moment at={at} full />
          </p>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
