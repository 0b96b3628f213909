import { expect, it } from 'vitest';
import { Problem } from '~/api/problem';
import { queryClient } from './queryClient';

const KEY = ['case', 'C-1042'];

async function readAgain(status: number) {
  queryClient.setQueryData(KEY, { title: 'Reviewer contacts' });
  const read = { queryKey: KEY, queryFn: () => Promise.reject(new Problem(status, {})), staleTime: 0 };
  await queryClient.fetchQuery(read).catch(() => undefined);
  return queryClient.getQueryData(KEY);
}

it('keeps nothing of what is there no longer for whoever reads it', async () => {
  expect(await readAgain(404)).toBeUndefined();
  expect(queryClient.getQueryState(KEY)?.status).toBe('error');
});

it('keeps what could not be read for another reason', async () => {
  expect(await readAgain(400)).toEqual({ title: 'Reviewer contacts' });
});
