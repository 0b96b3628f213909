import { expect, it } from 'vitest';
import { caseByGlass, escalatedCase, openCase } from '../fixtures/cases';
import { approver } from '../fixtures/me';
import { violations } from './axe';
import { CASE, close, onStage, open, page, pages, queue } from './stage';

onStage();

const chosen = async (item: string) => {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return page.getByRole('dialog');
};

it('escalates a case, with what is needed', async () => {
  await open({ path: CASE, answers: { 'POST /cases/:id/escalation': { body: escalatedCase } } });
  const dialog = await chosen('Escalate…');
  const button = dialog.getByRole('button', { name: 'Escalate C-1042' });
  expect(await button.isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'What you need from them' }).fill('Who hears the person?');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-escalate');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([page.waitForRequest(/escalation$/), button.click()]);
  expect(request.postDataJSON()).toEqual({ reason: 'Who hears the person?' });
  expect(request.headers()['if-match']).toBe('"3"');
  await page.getByText('C-1042 is escalated').waitFor();
});

it('says who waits for what, and takes the answer', async () => {
  const answers = {
    '/me': { body: approver },
    '/cases/:id': { body: escalatedCase },
    'POST /cases/:id/escalation/answer': { body: openCase },
  };
  await open({ path: CASE, theme: 'dark', answers });
  await page.getByText('The lead of the team has left').first().waitFor();
  await page.getByRole('button', { name: 'Answer…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'What comes of it' }).fill('Hear the deputy.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-answer-dark');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/escalation\/answer$/),
    dialog.getByRole('button', { name: 'Answer for C-1042' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ text: 'Hear the deputy.' });
});

it('offers no answer to whoever escalated it', async () => {
  const own = { ...escalatedCase, actions: openCase.actions.filter((one) => one !== 'ESCALATE') };
  await open({ path: CASE, answers: { '/cases/:id': { body: own } } });
  await page.getByText('Somebody else answers: not whoever escalated the case, nor whose work it is.').waitFor();
  expect(await page.getByRole('button', { name: 'Answer…' }).count()).toBe(0);
  await page.getByRole('button', { name: 'More actions' }).click();
  expect(await page.getByRole('menuitem', { name: 'Escalate…' }).count()).toBe(0);
});

it('places a case on hold and lifts that, each with a reason', async () => {
  await open({ path: CASE, answers: { 'POST /cases/:id/hold': { body: escalatedCase } } });
  const dialog = await chosen('Place on hold…');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('A court has asked for it.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-hold');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/hold$/),
    dialog.getByRole('button', { name: 'Place C-1042 on hold' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ reason: 'A court has asked for it.' });
  await close();
  const held = { ...escalatedCase, actions: ['RECUSE', 'RELEASE'] };
  await open({ path: CASE, answers: { '/me': { body: approver }, '/cases/:id': { body: held } } });
  await page.getByText('On hold', { exact: true }).waitFor();
  const lifting = await chosen('Lift hold…');
  await lifting.getByRole('textbox', { name: 'Reason' }).fill('It was decided.');
  expect(await lifting.getByRole('button', { name: 'Lift the hold of C-1042' }).isEnabled()).toBe(true);
});

it('offers neither to whoever looks at a case of others', async () => {
  await open({ path: CASE, answers: { '/cases/:id': { body: caseByGlass } } });
  await page.getByRole('button', { name: 'More actions' }).click();
  expect(await page.getByRole('menuitem', { name: /hold…|Escalate…/ }).count()).toBe(0);
});

it('finds escalated cases by a filter that is in the address, and marks them in the queue', async () => {
  await open({ path: '/cases' });
  await page.getByRole('button', { name: 'Show' }).click();
  const [request] = await Promise.all([
    page.waitForRequest(/cases\?.*escalated=true/),
    page.locator('.pf-v6-c-menu__item', { hasText: 'escalated' }).click(),
  ]);
  expect(request.method()).toBe('GET');
  await page.waitForURL(/escalated=true/);
  await pages.shoot(page, 'work-escalated-cases');
  await page.goto(new URL('/queue', page.url()).href);
  await queue().waitFor();
  await queue()
    .getByTitle(/^Escalated Sun 22 Nov/)
    .first()
    .waitFor();
  await pages.shoot(page, 'work-escalated-queue');
});

for (const theme of ['light', 'dark'] as const) {
  it(`tells approvers which escalated cases nobody answers for, ${theme}`, async () => {
    const unseen = {
      items: [
        { ref: 'C-961', at: '2026-11-20T08:00:15Z', byClock: true },
        { ref: 'C-987', at: '2026-11-23T10:12:40Z', byClock: false },
      ],
      more: false,
    };
    await open({ path: '/cases', theme, answers: { '/me': { body: approver }, '/escalations': { body: unseen } } });
    await page.getByText('answered by nobody yet').waitFor();
    await page.waitForTimeout(400);
    await pages.shoot(page, `work-unseen-${theme}`);
    expect(await violations(page)).toEqual([]);
    expect(await page.getByRole('link', { name: 'C-961' }).getAttribute('href')).toMatch(/\/cases\/C-961$/);
  });
}
