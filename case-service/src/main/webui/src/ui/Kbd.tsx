/** A key as one presses it. */
export function Kbd({ children }: { children: string }) {
  return <kbd className="pb-kbd">{children}</kbd>;
}
