import { expect, it } from 'vitest';
import { closedCase, openCase } from '../fixtures/cases';
import { emptyPage } from '../fixtures/queue';
import { subjectPage } from '../fixtures/subjectPages';
import { violations } from './axe';
import { CASE, onStage, open, page, pages } from './stage';

onStage();

const here = new Set(openCase.subjects.map(({ subject }) => subject.id));
const others = subjectPage.items.map(({ subject }) => subject).filter(({ id }) => !here.has(id));

it('adds somebody to what a case is about, found by their words, and keeps whom one chose', async () => {
  const [first] = others;
  if (!first) throw new Error('all subjects are part of the case');
  await open({ path: CASE, answers: { 'POST /cases/:id/subjects': { status: 201, body: openCase } } });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Add a subject…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a subject to C-1042' });
  const choice = dialog.getByRole('combobox', { name: 'Whom it is about, too' });
  await choice.getByRole('option').nth(1).waitFor({ state: 'attached' });
  const offered = await choice.getByRole('option').allTextContents();
  expect(offered).toHaveLength(1 + others.length);
  expect(offered[0]).toBe('Choose a subject');
  expect(offered.some((text) => text.startsWith(`${first.label} (`))).toBe(true);
  await choice.selectOption(first.id);
  await page.route('**/api/v1/subjects?**', (route) => route.fulfill({ json: emptyPage }));
  const search = dialog.getByRole('textbox', { name: 'Find a subject by pseudonym, number or name' });
  await Promise.all([page.waitForRequest(/subjects\?.*q=courier/), search.fill('courier')]);
  await dialog.getByText('No subject matches.').waitFor();
  expect(await choice.inputValue()).toBe(first.id);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Shares their bank.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-involve');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/subjects')),
    dialog.getByRole('button', { name: `Add ${first.label} to C-1042` }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ subject: first.id, reason: 'Shares their bank.' });
  await page.getByText(`C-1042 is about ${first.label}, too`).waitFor();
});

it('takes somebody out again whom no alert of the case is about', async () => {
  const [leaving] = openCase.subjects.filter(({ alerted }) => !alerted).map(({ subject }) => subject);
  if (!leaving) throw new Error('an alert is about everybody');
  await open({ path: CASE, answers: { 'POST /cases/:id/subjects/removal': { body: openCase } } });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Take a subject out…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take a subject out of C-1042' });
  const offered = openCase.subjects.filter(({ alerted }) => !alerted);
  expect(await dialog.getByRole('radio').count()).toBe(offered.length);
  await dialog.getByRole('radio', { name: `${leaving.label} (` }).check();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('What they share is an office line.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-let-go');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/subjects/removal')),
    dialog.getByRole('button', { name: `Take ${leaving.label} out of C-1042` }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ subject: leaving.id, reason: 'What they share is an office line.' });
  await page.getByText(`C-1042 is about ${leaving.label} no longer`).waitFor();
});

it('offers it for no closed case', async () => {
  await open({ path: CASE, answers: { '/cases/:id': { body: closedCase } } });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem').first().waitFor();
  expect(await page.getByRole('menuitem', { name: 'Add a subject…' }).count()).toBe(0);
  expect(await page.getByRole('menuitem', { name: 'Take a subject out…' }).count()).toBe(0);
});
