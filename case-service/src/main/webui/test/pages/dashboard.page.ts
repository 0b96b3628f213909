import { expect, it } from 'vitest';
import { narrowed, tooFew } from '../fixtures/dashboard';
import { lead } from '../fixtures/me';
import { violations } from './axe';
import { onStage, open, page, pages } from './stage';

onStage();

const LEAD = { '/me': { body: lead } };

it('has a table behind each figure, reached by keys', async () => {
  await open({ path: '/dashboard', answers: LEAD });
  for (const name of ['Alerts', 'Precision', 'Time', 'Backlog', 'Evidence that led to confirmation', 'False alarms']) {
    await page.getByRole('button', { name: `${name} as a table` }).press('Enter');
    await page.getByRole('table', { name }).waitFor();
  }
  await page.getByRole('cell', { name: 'fewer than 10' }).waitFor();
  await page.getByRole('cell', { name: 'Costa Rica' }).waitFor();
  await pages.shoot(page, 'work-dashboard-tables');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Backlog as a chart' }).click();
  await page.getByRole('img', { name: '31 open alerts, 4 of them a week old or older' }).waitFor();
});

it('says how long alerts took from what raised them to the screen, with each week behind', async () => {
  await open({ path: '/dashboard', answers: LEAD });
  const fresh = page.getByRole('region', { name: 'How far behind' });
  await fresh.getByText('90 % within 1.5 s; 2,683 alerts, without 41 that were told more than a day late').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'How far behind as CSV' }).click(),
  ]);
  const { readFileSync } = await import('node:fs');
  const csv = readFileSync(await file.path(), 'utf8');
  expect(csv).toContain('2026-11-09,247,0.41,2.3');
  expect(csv).toContain('all these weeks,2683,0.36,1.46');
  await page.getByRole('button', { name: 'How far behind as a table' }).press('Enter');
  await page.getByRole('cell', { name: 'all these weeks' }).waitFor();
  await pages.shoot(page, 'work-dashboard-arrival');
  expect(await violations(page)).toEqual([]);
});

it('gives each figure as a file', async () => {
  await open({ path: '/dashboard', answers: LEAD });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'False alarms as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('false-alarms.csv');
  const path = await file.path();
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(path, 'utf8')).toContain('Search quality,20,52,38.5,');
});

it('asks for whole weeks, and keeps the span in the address', async () => {
  await open({ path: '/dashboard', answers: LEAD });
  await page.getByRole('button', { name: 'Span' }).click();
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.url().includes('/dashboard?from=')),
    page.getByRole('option', { name: '4 weeks' }).click(),
  ]);
  const asked = new URL(request.url()).searchParams;
  expect([asked.get('from'), asked.get('to')]).toEqual(['2026-11-02T00:00:00.000Z', '2026-11-30T00:00:00.000Z']);
  await page.waitForURL(/weeks=4/);
});

it('is narrowed to a country and a role, which the address keeps', async () => {
  await open({ path: '/dashboard', answers: LEAD });
  await page.getByRole('button', { name: 'Country all' }).click();
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.url().includes('country=IE')),
    page.getByRole('option', { name: 'Ireland' }).click(),
  ]);
  expect(new URL(request.url()).searchParams.get('role')).toBeNull();
  await page.waitForURL(/country=IE/);
  await page.getByRole('button', { name: 'Role all' }).click();
  await page.getByRole('option', { name: 'Search quality' }).click();
  await page.waitForURL(/country=IE&role=Search/);
  await page.reload();
  await page.getByRole('button', { name: 'Country Ireland' }).waitFor();
  await page.getByRole('button', { name: 'Role Search quality' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Role all' }).waitFor();
  await page.getByRole('button', { name: 'Country Ireland' }).click();
  await page.getByRole('option', { name: 'all' }).click();
  await page.waitForURL((url) => url.search === '');
});

it.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 834],
  ['dark', 834],
] as const)('says of whom it tells, %s at %i', async (theme, width) => {
  const look = { path: '/dashboard?country=IE', theme, width };
  await open({ ...look, answers: { ...LEAD, '/dashboard': { body: narrowed } } });
  await page.getByText('Ireland, in counts').waitFor();
  await page.getByText('all staff: the budget is everyone’s').waitFor();
  await page.getByText('Ages with, or leaving, fewer than 10 are left out').waitFor();
  await pages.shoot(page, `work-dashboard-narrowed-${theme}-${width}`);
  expect(await violations(page)).toEqual([]);
});

it('writes into each file whom it is about', async () => {
  await open({ path: '/dashboard?country=IE', answers: { ...LEAD, '/dashboard': { body: narrowed } } });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'False alarms as CSV' }).click(),
  ]);
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(await file.path(), 'utf8')).toContain('Ireland,Seller support,8,24,');
});

it('says that too few are told of, and nothing else of them', async () => {
  const told = { ...LEAD, '/dashboard': { body: tooFew } };
  await open({ path: '/dashboard?country=IE&role=Search+quality', answers: told });
  const few = page.getByText('Too few to tell anything of Ireland, Search quality: nothing is told of fewer than 10');
  await few.first().waitFor();
  expect(await few.count()).toBe(5);
  await pages.shoot(page, 'work-dashboard-too-few');
  expect(await violations(page)).toEqual([]);
});

it('is reached by "g d"', async () => {
  await open({ path: '/cases', answers: LEAD });
  await page.locator('.pb-list').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await page.waitForURL(/\/dashboard/);
});
