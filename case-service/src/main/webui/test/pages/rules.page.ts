import { expect, it } from 'vitest';
import { onHistory } from '../fixtures/detection';
import { engineer } from '../fixtures/me';
import { contacts, faulty, preview, ruleFiles } from '../fixtures/rules';
import { problem } from './answers';
import { violations } from './axe';
import { close, onStage, open, page, pages } from './stage';

onStage();

const FILE = '/rules/contacts-then-removal.yml';
const ENGINEER = { '/me': { body: engineer } };
const editor = () => page.getByRole('textbox', { name: 'Rules (Sigma, YAML)' });

it('says which rule matched which event, and which group held when', async () => {
  await open({ path: FILE, answers: ENGINEER });
  await page.getByRole('row', { name: /^1 .*REVIEWER_CONTACT.*Reviewers' contacts looked at/ }).waitFor();
  await page.getByText('Groups: 1 held').waitFor();
  await page.getByText(/staffId S-1, merchant M-1, from .* events 1, 3/).waitFor();
});

it('says how far rules are believed, and what taught that', async () => {
  await open({ path: '/rules', answers: ENGINEER });
  await page
    .getByText('from 0 to 1: 0.62, taught by 19 outcomes (12 confirmed, 7 cleared); 0.8 before any.', {
      exact: false,
    })
    .waitFor();
  await close();
  await open({ path: '/rules', answers: { ...ENGINEER, '/detection/bets': { body: { items: [] } } } });
  await page.getByText('No outcome has taught yet how far they are believed.', { exact: false }).waitFor();
});

it('says of each file how often its rules matched lately, and where nobody was tried yet', async () => {
  await open({ path: '/rules', answers: ENGINEER });
  await page
    .getByRole('row', {
      name: /contacts-then-removal.*matched in 12 of 9,140 weeks \(0.1.%\), last four weeks Reviewers' contacts/,
    })
    .waitFor();
  await page
    .getByRole('row', { name: /large-export-without-ticket.*matched in 62 of 9,140 weeks \(1.%\), last four weeks/ })
    .waitFor();
  await page.getByText('a match weighs at most +28 dB; 4 of 7 closed cases with it confirmed (57 %)').waitFor();
  await page.getByText('fewer than five closed cases with it').first().waitFor();
  await close();
  const untried = {
    ...ruleFiles,
    items: ruleFiles.items.map((file) => ({ ...file, rules: file.rules.map(({ reach: _, ...rule }) => rule) })),
  };
  await open({ path: '/rules', answers: { ...ENGINEER, '/detection/rules': { body: untried } } });
  await page.getByText('not known yet').first().waitFor();
});

it('marks what can’t be used while one types, and leads to its line by keys', async () => {
  await open({ path: FILE, answers: { ...ENGINEER, 'POST /detection/rules/preview': { body: faulty } } });
  await page.locator('.cm-lint-marker-error').first().waitFor();
  const fault = page.getByRole('button', { name: 'Line 32' });
  const box = await fault.boundingBox();
  expect(box && box.y + box.height <= 900, 'in sight').toBe(true);
  await fault.press('Enter');
  expect(await editor().evaluate((one) => one.contains(document.activeElement) || one === document.activeElement)).toBe(
    true,
  );
  await pages.shoot(page, 'work-rule-line');
  expect(await violations(page)).toEqual([]);
});

it('asks scoring once the typing rests, with the text and the events as they stand', async () => {
  await open({ path: FILE, answers: ENGINEER });
  await page.getByText('Groups: 1 held').waitFor();
  await editor().click();
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.url().endsWith('/preview')),
    page.keyboard.type('# tried'),
  ]);
  const asked = request.postDataJSON();
  expect(asked.rules).toContain('# tried');
  expect(asked.events[0]).toMatchObject({
    id: '0',
    logsource: { product: 'probity', category: 'staff_access' },
    record: { dataClass: 'REVIEWER_CONTACT', 'event.subject': 'staff:S-1' },
  });
});

it('saves on the version that it was read at, and says so', async () => {
  const saved = { ...contacts, version: 4 };
  await open({ path: FILE, answers: { ...ENGINEER, [`PUT /detection${FILE}`]: { body: saved } } });
  await editor().click();
  await page.keyboard.type('# mine');
  await page.getByText('changed, not saved').waitFor();
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'PUT'),
    page.getByRole('button', { name: 'Save contacts-then-removal.yml' }).click(),
  ]);
  expect(request.headers()['if-match']).toBe('"3"');
  await page.getByText('contacts-then-removal.yml is saved as version 4').waitFor();
});

it('keeps what was typed when somebody else was faster', async () => {
  const faster = problem(412, 'Someone changed it meanwhile', 'It is at version 4 now.');
  await open({ path: FILE, answers: { ...ENGINEER, [`PUT /detection${FILE}`]: faster } });
  await editor().click();
  await page.keyboard.type('# mine');
  await page.keyboard.press('Control+s');
  const way = await page.getByRole('button', { name: 'Give up mine and show what is there now' }).boundingBox();
  expect(way && way.y > 0, 'in sight').toBe(true);
  expect(await editor().textContent()).toContain('# mine');
  await pages.shoot(page, 'work-rule-conflict');
  expect(await violations(page)).toEqual([]);
});

const BEGUN = { ...onHistory, state: 'RUNNING' as const, report: undefined, progress: { read: 210_000, all: 842_424 } };

it('tries the text as it stands on history, and says how often, whom and on which days it matched', async () => {
  await open({
    path: FILE,
    answers: {
      ...ENGINEER,
      'POST /detection/back-tests': { status: 202, body: BEGUN },
      '/detection/back-tests/b-9': { body: onHistory },
    },
  });
  await editor().click();
  await page.keyboard.type('# tried');
  await page.getByRole('tab', { name: 'On history' }).click();
  await page.getByRole('combobox', { name: 'Events of' }).selectOption('the last 7 days');
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/back-tests')),
    page.getByRole('button', { name: 'Try on history' }).click(),
  ]);
  const asked = request.postDataJSON();
  expect(asked).toMatchObject({
    name: 'contacts-then-removal.yml on history',
    rules: expect.stringContaining('# tried'),
  });
  const now = await page.evaluate(() => Date.now());
  expect(Math.round((now - Date.parse(asked.from)) / 86_400_000)).toBe(7);
  const export1 = page.getByRole('article', { name: 'Export without ticket' });
  await export1
    .getByText('It matched 57 events of 31 people or merchants, of 2,310 on whose events it was tried')
    .waitFor();
  await export1.getByRole('link', { name: 'M-8812' }).waitFor();
  expect(await export1.getByRole('link', { name: 'a colleague' }).count()).toBe(0);
  await export1.getByRole('img', { name: '57 matches on 20 days' }).waitFor();
  await page.getByRole('article', { name: 'Three exports within an hour' }).getByText('It matched nothing.').waitFor();
  const burst = page.getByRole('article', { name: 'Look-ups of one merchant by several' });
  await burst.getByText('It held in 3 weeks of 3 people or merchants').waitFor();
  await burst.getByText('fewer than five people').waitFor();
  expect(await burst.getByRole('table').count()).toBe(0);
  await pages.shoot(page, 'work-rule-history');
  expect(await violations(page)).toEqual([]);
  await editor().click();
  await page.keyboard.type('!');
  await page.getByText('The text was changed since it was tried.').waitFor();
});

it('says how far a trial on history is, stops it, and what keeps one from beginning', async () => {
  await open({
    path: FILE,
    answers: {
      ...ENGINEER,
      'POST /detection/back-tests': { status: 202, body: BEGUN },
      'DELETE /detection/back-tests/b-9': { status: 204 },
      '/detection/back-tests/b-9': { body: BEGUN },
    },
  });
  await page.getByRole('tab', { name: 'On history' }).click();
  await page.getByRole('button', { name: 'Try on history' }).click();
  await page.getByText('210,000 of at most 842,424 records read').waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).isDisabled()).toBe(true);
  await pages.shoot(page, 'work-rule-history-runs');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'DELETE'),
    page.getByRole('button', { name: 'Stop', exact: true }).click(),
  ]);
  expect(request.url()).toMatch(/b-9$/);
  await close();
  await open({
    path: FILE,
    answers: { ...ENGINEER, 'POST /detection/back-tests': problem(409, 'One runs already', 'Stop it or wait.') },
  });
  await page.getByRole('tab', { name: 'On history' }).click();
  await page.getByRole('button', { name: 'Try on history' }).click();
  await page.getByText('Stop it or wait.').waitFor();
});

it('shows what an earlier version had otherwise', async () => {
  await open({ path: FILE, answers: ENGINEER });
  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'version 2' }).click();
  await page.getByText('timespan: 3d').waitFor();
  await pages.shoot(page, 'work-rule-versions');
  expect(await page.locator('.pb-difference .removed').count()).toBe(1);
  expect(await page.locator('.pb-difference .added').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
});

it('says what is wrong with sample events, and offers some', async () => {
  await open({ path: FILE, answers: ENGINEER });
  const events = page.getByRole('textbox', { name: 'Sample events' });
  await events.fill('{"time": "2026-11-02T09:00:00Z"\n');
  await page.getByText('Line 1 is no JSON').waitFor();
  await page.getByRole('button', { name: 'Use samples' }).click();
  await page.getByRole('menuitem', { name: 'Exports with and without a ticket' }).click();
  await page.getByText('3 events.').waitFor();
});

it('adds a file under a name that scoring takes', async () => {
  await open({
    path: '/rules/new',
    answers: {
      ...ENGINEER,
      'POST /detection/rules': { status: 201, body: { ...contacts, name: 'mine.yml', version: 1 } },
      '/detection/rules/mine.yml': { body: { ...contacts, name: 'mine.yml', version: 1 } },
      'POST /detection/rules/preview': { body: { ...preview, matches: [], correlations: [] } },
    },
  });
  const add = page.getByRole('button', { name: 'Add the file' });
  expect(await add.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'Name of the file' }).fill('mine.yml');
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/rules')),
    add.click(),
  ]);
  expect(request.postDataJSON()).toMatchObject({ name: 'mine.yml', text: expect.stringContaining('logsource') });
  await page.waitForURL(/\/rules\/mine.yml/);
});

it('deletes only after it was asked again, by a button that says what', async () => {
  await open({ path: FILE, answers: { ...ENGINEER, [`DELETE /detection${FILE}`]: { status: 204 } } });
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-rule-delete');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'DELETE'),
    page.getByRole('dialog').getByRole('button', { name: 'Delete contacts-then-removal.yml' }).click(),
  ]);
  expect(request.headers()['if-match']).toBe('"3"');
  await page.waitForURL(/\/rules$/);
});
