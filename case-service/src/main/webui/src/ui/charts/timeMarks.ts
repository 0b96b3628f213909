const DAY = 86_400_000;

/** Mondays (or every second, fourth … Monday) within a span, at most `most` of them; days when the span is short. */
export function timeMarks(from: Date, to: Date, most: number): Date[] {
  const days = (to.getTime() - from.getTime()) / DAY;
  const short = days <= 10;
  const every = [1, 2, 4, 8, 13, 26].find((weeks) => days / (weeks * 7) <= most) ?? 52;
  const step = short ? Math.max(1, Math.ceil(days / Math.max(1, most))) : every * 7;
  const found: Date[] = [];
  const at = new Date(from.getFullYear(), from.getMonth(), from.getDate());
  // A span that begins some hours into a day (it was cut in another zone) still begins on that day, unless that is far left of it.
  const begin = new Date(from.getTime() - Math.min(DAY / 2, (days * DAY) / 50));
  while (at < begin || (!short && at.getDay() !== 1)) at.setDate(at.getDate() + 1);
  while (at <= to) {
    found.push(new Date(at));
    at.setDate(at.getDate() + step);
  }
  return found;
}

/** Saturdays and Sundays within a span, each from midnight to midnight in the viewer's zone. */
export function weekends(from: Date, to: Date): { from: Date; to: Date }[] {
  const found: { from: Date; to: Date }[] = [];
  const at = new Date(from.getFullYear(), from.getMonth(), from.getDate() - 1);
  for (; at <= to; at.setDate(at.getDate() + 1)) {
    if (at.getDay() !== 6) continue;
    const end = new Date(at.getFullYear(), at.getMonth(), at.getDate() + 2);
    if (end > from) found.push({ from: at < from ? from : new Date(at), to: end > to ? to : end });
  }
  return found;
}
