import { expect, it } from 'vitest';
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

it('is reached by "g d"', async () => {
  await open({ path: '/cases', answers: LEAD });
  await page.locator('.pb-list').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await page.waitForURL(/\/dashboard/);
});
