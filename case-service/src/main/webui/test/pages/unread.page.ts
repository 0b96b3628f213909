import { expect, it } from 'vitest';
import { funds } from '../fixtures/enforcement';
import { approver, auditor } from '../fixtures/me';
import { problem } from './answers';
import { violations } from './axe';
import { CASE, onStage, open, page, pages } from './stage';

onStage();

const AWAY = problem(500, 'Internal error');

const seen = async (name: string) => {
  await page.waitForTimeout(400);
  await pages.shoot(page, name);
  expect(await violations(page)).toEqual([]);
};

const chosen = async (item: string) => {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return page.getByRole('dialog');
};

for (const theme of ['light', 'dark'] as const) {
  it(`tells who decides on a measure that its bill could not be read, ${theme}`, async () => {
    await open({
      path: `/enforcement?proposal=${funds.id}`,
      theme,
      answers: { '/me': { body: approver }, '/cases/:id': AWAY },
    });
    await page.getByText(`Bill of ${funds.target.label} could not be read.`).waitFor();
    await page.getByText(`Bill of ${funds.target.label} could not be read.`).scrollIntoViewIfNeeded();
    await seen(`unread-bill-${theme}`);
    const [again] = await Promise.all([
      page.waitForRequest(/\/cases\/[^/]+$/),
      page.getByRole('button', { name: 'Try again' }).click(),
    ]);
    expect(again.method()).toBe('GET');
  });
}

it('says in a dialog that nobody can be chosen because they could not be read', async () => {
  await open({ path: CASE, answers: { '/cases/:id/candidates': AWAY, '/investigators': AWAY } });
  const bringIn = await chosen('Bring somebody in…');
  await bringIn.getByText('Who there is to choose from could not be read.').waitFor();
  await seen('unread-bring-in');
  await page.keyboard.press('Escape');
  const recuse = await chosen('Step back from this case…');
  await recuse.getByText('Who there is to choose from could not be read.').waitFor();
  await seen('unread-recuse');
});

it('says that the log’s key and how far it goes could not be read', async () => {
  await open({
    path: '/audit',
    answers: { '/me': { body: auditor }, '/record/key': AWAY, '/record/checkpoint': AWAY },
  });
  await page.getByText('How far the log goes could not be read.').waitFor();
  await page.getByRole('button', { name: 'Verify an export…' }).click();
  await page.getByText('The key of this log could not be read.').waitFor();
  await seen('unread-key');
});
