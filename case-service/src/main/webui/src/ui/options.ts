/** Options of a filter from a table of words. */
export function optionsOf<V extends string>(words: Readonly<Record<V, string>>): { value: V; label: string }[] {
  return (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));
}
