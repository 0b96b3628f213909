import { Link } from 'react-router';

interface Props<V extends string> {
  label: string;
  path: string;
  names: Record<V, string>;
  now: V;
}

/** The views of one list, as links, so that each has an address. */
export function Views<V extends string>({ label, path, names, now }: Props<V>) {
  return (
    <nav className="pb-pills" aria-label={label}>
      {(Object.keys(names) as V[]).map((one) => (
        <Link key={one} to={`${path}?view=${one}`} aria-current={one === now ? 'page' : undefined}>
          {names[one]}
        </Link>
      ))}
    </nav>
  );
}
