import { expect, it } from 'vitest';
import { glassPage } from '../fixtures/glass';
import { auditor, privacyOfficer } from '../fixtures/me';
import { watchPage } from '../fixtures/watch';
import { problem } from './answers';
import { violations } from './axe';
import { onStage, open, page, pages } from './stage';

onStage();

it('shows an auditor the looks, and takes down what came of it', async () => {
  await open({
    path: '/watch',
    answers: { '/me': { body: auditor }, 'POST /watch/:id/answer': { body: watchPage.items[2] } },
  });
  await page.getByRole('button', { name: 'Show the looks of Noor Investigator' }).first().click();
  const looks = page.getByRole('list', { name: 'Looks, the last first' });
  await looks.getByText('by break-glass').first().waitFor();
  expect(await looks.getByRole('link', { name: 'C-1042' }).count()).toBe(2);
  await looks.getByText('a subject that is not for you to see').waitFor();
  await pages.shoot(page, 'work-watch-looks');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Answer what is told of Noor Investigator' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Say what came of it.').waitFor();
  await dialog.getByRole('textbox').fill('They stood in for a colleague.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-watch-answer');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST' && one.url().includes('/answer')),
    dialog.getByRole('button', { name: 'Answer the notice on Noor Investigator' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ text: 'They stood in for a colleague.' });
  expect(request.headers()['if-match']).toBe('"2"');
});

it('is walked through without a mouse', async () => {
  await open({ path: '/watch', answers: { '/me': { body: auditor } } });
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('j');
  await page.locator('tr.current:focus').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('Say what came of it.').waitFor();
});

it('answers no notice that grew since it was read, and offers to show it as it is', async () => {
  await open({
    path: '/watch',
    answers: { '/me': { body: auditor }, 'POST /watch/:id/answer': problem(412, 'Changed meanwhile') },
  });
  await page.getByRole('button', { name: 'Answer what is told of Noor Investigator' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('They stood in for a colleague.');
  await dialog.getByRole('button', { name: 'Answer the notice on Noor Investigator' }).click();
  await dialog.getByRole('button', { name: 'Show what is there now' }).waitFor();
  await pages.shoot(page, 'work-watch-grown');
  expect(await dialog.getByRole('textbox').inputValue()).toBe('They stood in for a colleague.');
  await dialog.getByRole('button', { name: 'Show what is there now' }).click();
  expect(await dialog.count()).toBe(0);
});

it('lets a privacy officer end a look at a case of others', async () => {
  await open({
    path: '/glass',
    answers: { '/me': { body: privacyOfficer }, 'POST /break-glass/:id/end': { body: glassPage.items[2] } },
  });
  await page.getByRole('button', { name: 'End the look of Investigator 02 at C-1042' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The call is over.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-glass-end');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/break-glass\/.*\/end/),
    dialog.getByRole('button', { name: 'Close C-1042 to Investigator 02' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ reason: 'The call is over.' });
});
