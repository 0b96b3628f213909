import type { Story } from '~/api/model';
import { t } from '~/texts';
import { textWidth } from '~/ui/charts/scale';
import { shortDay, weekdayDay } from '~/ui/format/time';
import type { Layout } from './layout';

export interface Heading {
  key: string;
  text: string;
  x: number;
  anchor: 'start' | 'end';
  strong: boolean;
}

const DAY = 86_400_000;

/** Now, if the story runs up to it. */
export function presentOf({ from, to }: Layout, now: Date): number | undefined {
  const at = Math.min(now.getTime(), to.getTime());
  return now.getTime() - to.getTime() < DAY && at >= from.getTime() ? at : undefined;
}

/** Words above the lanes: today and the first alert before the weeks, of which none is written over another. */
export function headingsOf(layout: Layout, story: Story, weeks: readonly Date[], now: Date): Heading[] {
  const { x, from, to, width } = layout;
  const today = presentOf(layout, now);
  const alert = story.alertedAt.map(Date.parse).find((at) => at >= from.getTime() && at <= to.getTime());
  const wanted: Heading[] = [
    ...(today === undefined
      ? []
      : [
          {
            key: 'today',
            text: t.casefile.timeline.today,
            x: Math.min(width, x(today) + 14),
            anchor: 'end' as const,
            strong: true,
          },
        ]),
    ...(alert === undefined
      ? []
      : [
          {
            key: 'alert',
            text: t.casefile.timeline.alert,
            x: Math.max(30, x(alert) - 8),
            anchor: 'end' as const,
            strong: true,
          },
        ]),
    ...weeks.map((at, index) => ({
      key: at.toISOString(),
      text: index === 0 ? weekdayDay(at) : shortDay(at),
      x: Math.max(0, x(at.getTime())) + 4,
      anchor: 'start' as const,
      strong: false,
    })),
  ];
  const shown: Heading[] = [];
  for (const one of wanted) {
    const [left, right] = spanOf(one);
    const free = shown.every((other) => spanOf(other)[1] + 4 < left || spanOf(other)[0] - 4 > right);
    if (free && right <= width + 1) shown.push(one);
  }
  return shown;
}

function spanOf({ text, x, anchor }: Heading): [number, number] {
  const size = textWidth(text) * 1.05;
  return anchor === 'end' ? [x - size, x] : [x, x + size];
}
