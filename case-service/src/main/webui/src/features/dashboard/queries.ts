import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { Dashboard } from '~/api/model';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Figures of weeks move slowly; how far behind scoring is, faster. */
const AGAIN = 60_000;

/** Monday 00:00 UTC of the week in which that time lies. */
export function monday(at: number): number {
  const day = Math.floor(at / DAY);
  return (day - ((day + 3) % 7)) * DAY;
}

/** The last weeks, this one included; of staff of a country or a role where these are given. */
export function useDashboard(weeks: number, country: string, role: string) {
  return useQuery({
    queryKey: keys.dashboard(weeks, country, role),
    queryFn: async ({ signal }) => {
      const to = monday(Date.now()) + WEEK;
      const span = { from: new Date(to - weeks * WEEK).toISOString(), to: new Date(to).toISOString() };
      const group = { country: country || undefined, role: role || undefined };
      return (await get<Dashboard>('/dashboard', { ...span, ...group }, signal)).data;
    },
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN,
  });
}
