import { expect, it } from 'vitest';
import { caseByGlass, openCase } from '../fixtures/cases';
import { alertRows, c1036, c1042 } from '../fixtures/queue';
import { problem } from './answers';
import { violations } from './axe';
import { CASE, onStage, open, page, pages } from './stage';

onStage();

const alertOf = (label: string) => {
  const found = alertRows.find(({ subject }) => subject.label === label);
  if (!found) throw new Error(label);
  return found;
};

/** Three of the queue's are in it. */
const inIt = ['Amber Heron', 'Cedar Finch', 'Indigo Wren'].map(alertOf);
const three = { ...openCase, alerts: inIt };
const queued = (more: typeof alertRows = []) => {
  const rows = alertRows.map(
    (row) => more.find(({ id }) => id === row.id) ?? (inIt.includes(row) ? { ...row, case: c1042 } : row),
  );
  return { '/alerts': { body: { items: rows, nextCursor: null } } };
};

const tick = async (...names: string[]) => {
  for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}` }).check();
};

it('takes an alert out of a case into a new one', async () => {
  await open({
    path: CASE,
    answers: { '/cases/:id': { body: three }, 'POST /cases/:id/detachment': { body: openCase } },
  });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Take alerts out…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /Cedar Finch/ }).check();
  await dialog.getByRole('radio', { name: /into a new case/ }).check();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('They only share a courier.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-detach');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/detachment$/),
    dialog.getByRole('button', { name: 'Take the alert on Cedar Finch out of C-1042' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({
    alertIds: [alertOf('Cedar Finch').id],
    into: 'NEW_CASE',
    title: null,
    reason: 'They only share a courier.',
  });
  await page.getByText('Split off from C-1042').waitFor();
});

it('takes alerts out of a case under legal hold into a new case alone, and says why', async () => {
  await open({
    path: CASE,
    answers: { '/cases/:id': { body: { ...three, heldAt: three.openedAt } } },
  });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Take alerts out…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('C-1042 is under legal hold, so its alerts stay in a case.', { exact: false }).waitFor();
  expect(await dialog.getByRole('radio', { name: /back to the queue/ }).isDisabled()).toBe(true);
  expect(await dialog.getByRole('radio', { name: /into a new case/ }).isChecked()).toBe(true);
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-detach-held');
  expect(await violations(page)).toEqual([]);
});

it('shows why the service keeps alerts in a case, with all that was typed', async () => {
  const why =
    'C-1042, or a case that was merged with it, is under legal hold, and nothing of it goes back to the queue.';
  await open({
    path: CASE,
    answers: { '/cases/:id': { body: three }, 'POST /cases/:id/detachment': problem(409, why) },
    theme: 'dark',
  });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Take alerts out…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /Cedar Finch/ }).check();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('They only share a courier.');
  await dialog.getByRole('button', { name: 'Take the alert on Cedar Finch out of C-1042' }).click();
  await dialog.getByText(why).waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('They only share a courier.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-detach-refused-dark');
  expect(await violations(page)).toEqual([]);
});

it('takes out of a case what is ticked in the queue, and leaves what is in none as it is, ticked', async () => {
  await open({
    path: '/queue',
    answers: { ...queued(), '/cases/:id': { body: three }, 'POST /cases/:id/detachment': { body: openCase } },
  });
  await tick('Slate Plover');
  expect(await page.getByRole('button', { name: 'Take out of a case…' }).count()).toBe(0);
  await tick('Amber Heron', 'Cedar Finch');
  await pages.shoot(page, 'work-take-out-bar');
  const [read] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith(`/cases/${c1042.id}`)),
    page.getByRole('button', { name: 'Take out of a case…' }).click(),
  ]);
  expect(read.method()).toBe('GET');
  const dialog = page.getByRole('dialog', { name: 'Take alerts out of C-1042' });
  await dialog.getByText('Slate Plover (in no case) stays as it is.').waitFor();
  const ticked = await dialog
    .getByRole('checkbox')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
  expect(ticked).toEqual([true, true, false]);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('They only share a courier.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-take-out');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/detachment$/),
    dialog.getByRole('button', { name: 'Take 2 alerts out of C-1042' }).click(),
  ]);
  expect(request.headers()['if-match']).toBe('"3"');
  expect(request.postDataJSON()).toMatchObject({ alertIds: inIt.slice(0, 2).map(({ id }) => id), into: 'QUEUE' });
  await page.getByText('Taken out of C-1042').waitFor();
  await page.getByText('1 selected').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Select Slate Plover' }).isChecked()).toBe(true);
});

it('takes what is in several cases out case by case, and says which is where', async () => {
  await open({ path: '/queue', answers: queued([{ ...alertOf('Slate Plover'), case: c1036 }]), theme: 'dark' });
  await tick('Slate Plover', 'Amber Heron', 'Cedar Finch');
  await page.getByRole('button', { name: 'Take out of a case…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take 3 alerts out of a case' });
  await dialog.getByText('alerts are taken out case by case', { exact: false }).waitFor();
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
    'C-1042: Amber Heron, Cedar Finch',
    'C-1036: Slate Plover',
  ]);
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-take-out-apart-dark');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('contentinfo').getByRole('button', { name: 'Close' }).click();
  await page.getByText('3 selected').waitFor();
});

it('says why somebody who only looks at a case takes nothing out of it', async () => {
  await open({
    path: `/queue?alert=${alertOf('Amber Heron').id}`,
    answers: { '/cases/:id': { body: { ...three, actions: caseByGlass.actions } } },
  });
  await page.locator('.pb-drawer').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Take out of a case…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take alerts out of C-1042' });
  await dialog.getByText('You may read C-1042, and change nothing in it.', { exact: false }).waitFor();
  expect(await dialog.getByRole('button', { name: /^Take/ }).count()).toBe(0);
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-take-out-reader');
  expect(await violations(page)).toEqual([]);
});

it('says that one alert stays in a case, before anything is asked', async () => {
  await open({ path: `/queue?alert=${alertOf('Amber Heron').id}` });
  await page.locator('.pb-drawer').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Take out of a case…' }).click();
  await page.getByText('It is the only alert of C-1042, and at least one stays in a case. Close it instead.').waitFor();
});

it('says that a case is not there for whoever asks, and asks for nothing', async () => {
  await open({
    path: `/queue?alert=${alertOf('Amber Heron').id}`,
    answers: { '/cases/:id': problem(404, 'There is no such thing') },
  });
  await page.locator('.pb-drawer').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Take out of a case…' }).click();
  await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-take-out-missing');
  expect(await page.getByRole('dialog').getByRole('textbox').count()).toBe(0);
});
