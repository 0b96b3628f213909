import { expect, it } from 'vitest';
import { idOf } from '../fixtures/build';
import { story } from '../fixtures/story';
import { exhibitPage, savedFilters, taskList } from '../fixtures/work';
import { problem } from './answers';
import { violations } from './axe';
import { CASE, onStage, open, page, pages } from './stage';

onStage();

const EVIDENCE = `${CASE}?tab=evidence`;
const [bill, , file] = exhibitPage.items;
const [done, , open3] = taskList.items;

it('keeps an event as evidence, with a reason', async () => {
  await open({ path: EVIDENCE, answers: { 'POST /cases/:id/evidence': { status: 201, body: exhibitPage.items[1] } } });
  await page
    .getByRole('button', { name: /^Keep as evidence/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const button = dialog.getByRole('button', { name: 'Keep this event in C-1042' });
  expect(await button.isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Why it matters' }).fill('The lead knows of no ticket for it.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-keep');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([page.waitForRequest(/evidence$/), button.click()]);
  expect(request.postDataJSON()).toMatchObject({ kind: 'EVENT', reason: 'The lead knows of no ticket for it.' });
  expect(request.headers()['if-match']).toBe('"3"');
  await page.getByText('Kept as E-2').waitFor();
});

it('keeps the bill that is looked at', async () => {
  await open({ path: CASE, answers: { 'POST /cases/:id/evidence': { status: 201, body: bill } } });
  await page.getByRole('button', { name: 'Keep this bill…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why it matters' }).fill('As we decide on it.');
  const [request] = await Promise.all([
    page.waitForRequest(/evidence$/),
    dialog.getByRole('button', { name: 'Keep the bill of Amber Heron in C-1042' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ kind: 'BILL', subject: idOf('Amber Heron'), reason: 'As we decide on it.' });
});

const chosen = async () => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Answer of the bank.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why it matters' }).fill('It names the payer.');
  return dialog;
};

it('attaches a file that was chosen', async () => {
  await open({ path: EVIDENCE, answers: { 'POST /cases/:id/attachments': { status: 201, body: file } } });
  const dialog = await chosen();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-attach');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/attachments$/),
    dialog.getByRole('button', { name: 'Attach Answer of the bank.pdf to C-1042' }).click(),
  ]);
  expect(request.headers()['content-type']).toMatch(/^multipart\/form-data/);
  await page.getByText('Answer of the bank.pdf is E-3 now').waitFor();
});

it('says in words why a file is not taken, and keeps what was typed', async () => {
  const refused = problem(
    415,
    'The body has a media type that is not accepted here',
    'The file is text/html by its content, which no case takes in.',
  );
  await open({ path: EVIDENCE, answers: { 'POST /cases/:id/attachments': refused } });
  const dialog = await chosen();
  await dialog.getByRole('button', { name: 'Attach Answer of the bank.pdf to C-1042' }).click();
  await dialog.getByText('The file is text/html by its content').waitFor();
  await pages.shoot(page, 'work-attach-refused');
  expect(await dialog.getByRole('textbox', { name: 'Why it matters' }).inputValue()).toBe('It names the payer.');
});

it('opens an exhibit with what it says and what was hashed', async () => {
  await open({ path: EVIDENCE, width: 834, height: 1112, theme: 'dark' });
  await pages.shoot(page, 'work-exhibits-dark');
  await page.getByRole('button', { name: 'Bill of Amber Heron: +14 dB' }).click();
  await page.getByText('the hash matches what is shown').waitFor();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-exhibit-dark');
  expect(await violations(page)).toEqual([]);
  expect(page.url()).toContain('exhibit=E-1');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toContain('exhibit=');
});

it('ticks a task off', async () => {
  await open({
    path: `${CASE}?tab=tasks`,
    answers: { 'POST /cases/:id/tasks/T-3/transition': { body: { ...open3, state: 'DONE' } } },
  });
  const [request] = await Promise.all([
    page.waitForRequest(/T-3\/transition$/),
    page.getByRole('checkbox', { name: 'Done: Look for others who touched the same merchants' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ to: 'DONE' });
  expect(request.headers()['if-match']).toBe('"3"');
});

it('adds a task for a member', async () => {
  await open({ path: `${CASE}?tab=tasks`, answers: { 'POST /cases/:id/tasks': { status: 201, body: done } } });
  await page.getByRole('button', { name: 'Add a task…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'What is to be done' }).fill('Ask the bank for the payer');
  await dialog.getByRole('combobox', { name: 'Who' }).selectOption('investigator');
  await dialog.getByLabel('Due').fill('2026-12-01');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-task');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/tasks$/),
    dialog.getByRole('button', { name: 'Add task' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({
    title: 'Ask the bank for the payer',
    details: null,
    assignee: 'investigator',
    dueAt: '2026-12-01T22:59:59.000Z',
  });
});

it('drops a task with a reason', async () => {
  await open({
    path: `${CASE}?tab=tasks`,
    width: 834,
    height: 1112,
    theme: 'dark',
    answers: { 'POST /cases/:id/tasks/T-4/transition': { body: taskList.items[5] } },
  });
  await page.getByRole('button', { name: 'More for T-4' }).click();
  await pages.shoot(page, 'work-tasks-dark');
  await page.getByRole('menuitem', { name: 'Drop…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('They left the company.');
  const [request] = await Promise.all([
    page.waitForRequest(/T-4\/transition$/),
    dialog.getByRole('button', { name: 'Drop T-4' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ to: 'DROPPED', reason: 'They left the company.' });
});

it('keeps filters of the queue under a name, and goes to them', async () => {
  const saved = { items: [...savedFilters.items, { name: 'Staff only', query: 'kind=STAFF' }] };
  await open({ path: '/queue?kind=STAFF&after=x', answers: { 'PUT /me/filters/Staff%20only': { body: saved } } });
  const menu = page.getByRole('button', { name: 'Saved' });
  await menu.click();
  await page.waitForTimeout(200);
  await pages.shoot(page, 'work-saved');
  await page.getByRole('menuitem', { name: 'Save these filters…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Staff only');
  await page.waitForTimeout(400);
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/filters\/Staff/),
    page.getByRole('button', { name: 'Save as Staff only' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ query: 'kind=STAFF' });
  expect(new URL(request.url()).search).toBe('?page=QUEUE');
  await page.getByRole('button', { name: 'Saved Staff only' }).click();
  await page.getByRole('menu').getByText('Payments this week').click();
  await expect.poll(() => new URL(page.url()).search).toBe('?family=payment&age=FROM_1_TO_3D');
});

it('keeps filters of the list of cases apart from those of the queue', async () => {
  const kept = { name: 'Mine and open', query: 'state=OPEN&assignee=me' };
  await open({
    path: '/cases?assignee=me&state=OPEN&after=x',
    theme: 'dark',
    answers: {
      '/me/filters': { body: { items: [kept] } },
      'DELETE /me/filters/Mine%20and%20open': { body: { items: [] } },
    },
  });
  const menu = page.getByRole('button', { name: 'Saved Mine and open' });
  await menu.click();
  await page.waitForTimeout(200);
  await pages.shoot(page, 'work-saved-cases-dark');
  const [removal] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'DELETE'),
    page.getByRole('menuitem', { name: 'Remove Mine and open' }).click(),
  ]);
  expect(new URL(removal.url()).search).toBe('?page=CASES');
  await page.getByText('Mine and open removed').waitFor();
  await page.getByText('No filters saved yet').waitFor();
  await page.getByRole('menuitem', { name: 'Save these filters…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Of today');
  await page.waitForTimeout(400);
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'PUT'),
    page.getByRole('button', { name: 'Save as Of today' }).click(),
  ]);
  expect(new URL(request.url()).search).toBe('?page=CASES');
  expect(request.postDataJSON()).toEqual({ query: 'assignee=me&state=OPEN' });
});

it('cuts a long name short where a number stands beside it', async () => {
  const name = 'M-amazing-deals-and-more-of-shenzhen-8812';
  const lanes = story.lanes.map((lane) => ({ ...lane, subject: { ...lane.subject, label: name } }));
  await open({ path: CASE, answers: { '/cases/:id/story': { body: { ...story, lanes } } } });
  const row = page
    .locator('.pb-lane-labels li')
    .filter({ has: page.locator('.weight') })
    .first();
  const link = row.getByRole('link');
  const [label, weight] = await Promise.all([link.boundingBox(), row.locator('.weight').boundingBox()]);
  expect(label && weight && label.x + label.width <= weight.x).toBe(true);
  expect(await link.getAttribute('title')).toBe(name);
  await pages.shoot(page, 'case-long-names');
});
