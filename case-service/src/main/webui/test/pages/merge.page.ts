import { expect, it } from 'vitest';
import { idOf } from '../fixtures/build';
import { casePage, mergedCase, takingCase } from '../fixtures/cases';
import { alertDetail, alertRows, emptyPage } from '../fixtures/queue';
import { violations } from './axe';
import { CASE, onStage, open, page, pages, queue } from './stage';

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
  expect(first).toBe('C-1041 Suspensions for M-5130 on own tickets (also about M-9077)');
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

it('finds the case that alerts are merged into by its words, those about one of them first, and keeps what was chosen', async () => {
  await open({
    path: '/queue',
    answers: {
      '/cases': { body: { ...casePage, items: casePage.items.toReversed() } },
      'POST /alerts/merge': { body: { ...takingCase, ref: 'C-1041' } },
    },
  });
  await queue().waitFor();
  await page.getByRole('checkbox', { name: 'Select M-5130' }).check();
  await page.getByRole('button', { name: 'Merge into a case' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge M-5130 into a case' });
  const choice = dialog.getByRole('combobox', { name: 'Case' });
  await choice.getByRole('option', { name: /also about M-5130/ }).waitFor({ state: 'attached' });
  expect((await choice.getByRole('option').allTextContents()).slice(0, 2)).toEqual([
    'A new case',
    'C-1041 Suspensions for M-5130 on own tickets (also about M-5130)',
  ]);
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-merge-search');
  await choice.selectOption(idOf('C-1041'));
  await page.route('**/api/v1/cases?**', (route) => route.fulfill({ json: emptyPage }));
  const search = dialog.getByRole('textbox', { name: 'Find a case by its number, title or subject' });
  const [asked] = await Promise.all([page.waitForRequest(/cases\?.*q=courier/), search.fill('courier')]);
  expect(new URL(asked.url()).searchParams.getAll('state')).toEqual(['OPEN', 'INVESTIGATING']);
  await dialog.getByText('None that you can choose is called so.').waitFor();
  await search.press('Enter');
  await pages.shoot(page, 'work-merge-search-none');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/alerts\/merge$/),
    dialog.getByRole('button', { name: 'Merge M-5130 into C-1041' }).click(),
  ]);
  expect(request.postDataJSON().caseId).toBe(idOf('C-1041'));
});

it('sends nothing while one looks for a case', async () => {
  await open({
    path: `/queue?alert=${alertRows[1]?.id}`,
    answers: { '/alerts/:id': { body: { ...alertDetail, alert: alertRows[1] } } },
    theme: 'dark',
  });
  await page.locator('.pb-drawer').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Merge into a case' }).click();
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  const search = page.getByRole('dialog').getByRole('textbox');
  await search.fill('M-2206');
  await search.press('Enter');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-merge-search-dark');
  expect(sent).toEqual([]);
  await page.getByRole('button', { name: 'Merge Slate Plover into a new case' }).waitFor();
});
