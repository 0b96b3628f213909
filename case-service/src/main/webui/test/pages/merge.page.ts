import { expect, it } from 'vitest';
import { idOf } from '../fixtures/build';
import { mergedCase, takingCase } from '../fixtures/cases';
import { violations } from './axe';
import { CASE, onStage, open, page, pages } from './stage';

onStage();

it('merges a case into another open one, those with a subject in common first', async () => {
  await open({ path: CASE, answers: { 'POST /cases/:id/merger': { body: { ...takingCase, id: idOf('C-1041') } } } });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Merge into another case…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Choose the case in which it goes on.').waitFor();
  await page.waitForTimeout(200);
  const [choose, first] = await dialog.getByRole('option').allTextContents();
  expect(choose).toBe('Choose a case');
  expect(first).toBe('C-1041 Suspensions for M-5130 on own tickets (M-9077 in both)');
  await dialog.getByRole('combobox').selectOption(idOf('C-1041'));
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The same go-between pays for both.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-merge-cases');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/merger/),
    dialog.getByRole('button', { name: 'Merge C-1042 into C-1041' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ into: idOf('C-1041'), reason: 'The same go-between pays for both.' });
  await page.waitForURL(`**/cases/${idOf('C-1041')}`);
});

it('says of a merged case where it goes on, and of the other what it took in', async () => {
  await open({ path: CASE, answers: { '/cases/:id': { body: mergedCase } } });
  await page.getByText('Merged by Investigator 07').waitFor();
  await page.getByRole('link', { name: /^C-1036/ }).waitFor();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-merged-case');
  expect(await violations(page)).toEqual([]);
  await open({ path: CASE, answers: { '/cases/:id': { body: takingCase } } });
  await page.getByRole('link', { name: 'C-1031' }).waitFor();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-taking-case');
  expect(await violations(page)).toEqual([]);
});
