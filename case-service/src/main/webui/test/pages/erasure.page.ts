import { expect, it } from 'vitest';
import { closedCase, erasingCase } from '../fixtures/cases';
import { approver } from '../fixtures/me';
import { violations } from './axe';
import { CASE, onStage, open, page, pages } from './stage';

onStage();

const erasable = { ...closedCase, actions: [...closedCase.actions, 'HOLD', 'ASK_ERASURE'] };
const toDecide = { ...erasingCase, actions: ['RECUSE', 'DECIDE_ERASURE'] };

for (const theme of ['light', 'dark'] as const) {
  const shot = (name: string) => pages.shoot(page, theme === 'dark' ? `${name}-dark` : name);

  it(`asks for the words of a closed case to be destroyed, ${theme}`, async () => {
    await open({
      path: CASE,
      theme,
      answers: { '/cases/:id': { body: erasable }, 'POST /cases/:id/erasure': { body: erasingCase } },
    });
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Have its words destroyed…' }).click();
    const dialog = page.getByRole('dialog');
    const button = dialog.getByRole('button', { name: 'Ask to destroy the words of C-1042' });
    expect(await button.isDisabled()).toBe(true);
    await dialog.getByRole('combobox', { name: 'Because' }).selectOption('ERROR');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('It is about somebody else of the same name.');
    await page.waitForTimeout(400);
    await shot('work-erase');
    expect(await violations(page)).toEqual([]);
    const [request] = await Promise.all([page.waitForRequest(/erasure$/), button.click()]);
    expect(request.postDataJSON()).toEqual({ ground: 'ERROR', reason: 'It is about somebody else of the same name.' });
    expect(request.headers()['if-match']).toBe('"3"');
    await page.getByText('C-1042: somebody else decides now').waitFor();
  });

  it(`lets a second person destroy them, ${theme}`, async () => {
    await open({
      path: CASE,
      theme,
      answers: {
        '/me': { body: approver },
        '/cases/:id': { body: toDecide },
        'POST /cases/:id/erasure/confirmation': { body: closedCase },
      },
    });
    await page.getByText('They asked to be erased on 3 March').waitFor();
    await shot('work-erasure-waits');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Destroy its words…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('the ground: somebody asked to be erased').waitFor();
    await page.waitForTimeout(400);
    await shot('work-erasure-confirm');
    expect(await violations(page)).toEqual([]);
    const [request] = await Promise.all([
      page.waitForRequest(/erasure\/confirmation$/),
      dialog.getByRole('button', { name: 'Destroy the words of C-1042' }).click(),
    ]);
    expect(request.postDataJSON()).toEqual({ ground: 'ERASURE_REQUEST' });
    await page.getByText('C-1042: its words are destroyed').waitFor();
  });
}

it('lets a second person leave them, with a reason', async () => {
  await open({
    path: CASE,
    answers: {
      '/me': { body: approver },
      '/cases/:id': { body: toDecide },
      'POST /cases/:id/erasure/refusal': { body: closedCase },
    },
  });
  await page.getByRole('button', { name: 'Leave them…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('A claim is before a court.');
  const [request] = await Promise.all([
    page.waitForRequest(/erasure\/refusal$/),
    dialog.getByRole('button', { name: 'Leave the words of C-1042' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ reason: 'A claim is before a court.' });
});

it('says to everybody else that it waits, and offers them nothing', async () => {
  await open({ path: CASE, answers: { '/cases/:id': { body: erasingCase } } });
  await page.getByText('An approver or an auditor decides').waitFor();
  expect(await page.getByRole('button', { name: 'Destroy its words…' }).count()).toBe(0);
  await page.getByRole('button', { name: 'More actions' }).click();
  expect(await page.getByRole('menuitem', { name: 'Have its words destroyed…' }).count()).toBe(0);
});
