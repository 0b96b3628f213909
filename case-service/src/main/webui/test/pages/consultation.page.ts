import { expect, it } from 'vitest';
import answered from '../../../../../contracts/examples/consultation.json';
import { openCase } from '../fixtures/cases';
import { hr, merchantTeam } from '../fixtures/me';
import { violations } from './axe';
import { CASE, onStage, open, page, pages } from './stage';

onStage();

it('shows an office its half, and takes its answer', async () => {
  await open({
    path: `/consultations/${answered.id}`,
    answers: { '/me': { body: hr }, 'POST /consultations/:id/answers': { status: 201, body: answered } },
  });
  await page.getByRole('heading', { name: 'Members of staff' }).waitFor();
  expect(await page.getByText('M-8812').count()).toBe(0);
  await page.getByRole('textbox', { name: 'Your answer' }).fill('They were heard on Tuesday.');
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST'),
    page.getByRole('button', { name: 'Answer the investigators' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ text: 'They were heard on Tuesday.' });
  await page.getByText('The investigators have your answer').waitFor();
  expect(await violations(page)).toEqual([]);
});

it('opens to the merchants’ team what they are asked, and no case', async () => {
  await open({ path: '/', answers: { '/me': { body: merchantTeam } } });
  await page.getByText('Investigators ask the merchants’ team').waitFor();
  expect(await page.getByRole('link', { name: 'Cases' }).count()).toBe(0);
});

it('asks an office from a case, and ends it', async () => {
  await open({
    path: `${CASE}?tab=decisions`,
    answers: {
      '/cases/:id': { body: { ...openCase, actions: [...openCase.actions, 'PROPOSE'] } },
      'POST /cases/:id/consultations': { status: 201, body: answered },
      'POST /consultations/:id/end': { body: answered },
    },
  });
  await page.getByRole('button', { name: 'Ask an office…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Say what it is asked.').waitFor();
  await dialog.getByLabel('Which office').selectOption('MERCHANT_TEAM');
  await dialog.getByRole('textbox').fill('Did they ask for a review?');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-office-ask');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST'),
    dialog.getByRole('button', { name: 'Ask Merchants’ team about C-1042' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ office: 'MERCHANT_TEAM', message: 'Did they ask for a review?' });
  await page.getByRole('button', { name: 'End access of HR' }).click();
  await dialog.getByRole('textbox').fill('They have answered.');
  const [ended] = await Promise.all([
    page.waitForRequest(/\/end$/),
    dialog.getByRole('button', { name: 'End it for HR' }).click(),
  ]);
  expect(ended.postDataJSON()).toEqual({ reason: 'They have answered.' });
});
