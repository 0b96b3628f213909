import { expect, it } from 'vitest';
import { approver } from '../fixtures/me';
import { alertRows } from '../fixtures/queue';
import { violations } from './axe';
import { onStage, open, page, pages, queue } from './stage';

onStage();

const shown = () => new URL(page.url()).searchParams.get('alert');

it('walks the queue by keys and previews without leaving it', async () => {
  await open({ path: '/queue' });
  await queue().waitFor();
  for (const key of ['j', 'j', 'Enter']) await page.keyboard.press(key);
  await expect.poll(shown).toBe(alertRows[1]?.id);
  await page.locator('.pb-drawer .pb-waterfall').waitFor();
  await page.keyboard.press('j');
  await expect.poll(shown).toBe(alertRows[2]?.id);
  await page.keyboard.press('Escape');
  await expect.poll(shown).toBeNull();
});

it('selects by key and offers what can be done with all', async () => {
  await open({ path: '/queue' });
  await queue().waitFor();
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await page.getByText('2 selected').waitFor();
  await pages.shoot(page, 'work-selected');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Merge 2 alerts into a new case' }).waitFor();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-merge');
});

it('keeps filters in the address, so that a reload shows the same', async () => {
  await open({ path: '/queue' });
  await page.getByRole('button', { name: 'Kind' }).click();
  await page.locator('.pf-v6-c-menu__item', { hasText: 'staff' }).click();
  await page.waitForURL(/kind=STAFF/);
  await page.reload();
  await page.getByRole('button', { name: 'Kind staff' }).waitFor();
});

it('dismisses with a reason, under a button that names whom', async () => {
  await open({
    path: `/queue?alert=${alertRows[0]?.id}`,
    answers: { 'POST /alerts/:id/dismissal': { body: alertRows[0] } },
  });
  await page.locator('.pb-drawer').getByRole('button', { name: 'Dismiss as' }).click();
  await page.getByRole('menuitem', { name: /^false alarm/ }).click();
  const button = page.getByRole('button', { name: 'Dismiss Amber Heron as false alarm' });
  expect(await button.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'Reason' }).fill('The team was given this work.');
  const [request] = await Promise.all([page.waitForRequest(/dismissal/), button.click()]);
  expect(request.headers()).toMatchObject({ 'if-match': '"3"', 'idempotency-key': expect.stringMatching(/.{36}/) });
  await page.getByText('Amber Heron: dismissed as false alarm').waitFor();
});

it('has one ring round the search field of a list', async () => {
  await open({ path: '/subjects' });
  const field = page.getByRole('textbox', { name: 'Find by pseudonym or merchant' });
  await field.fill('G-31');
  await pages.shoot(page, 'work-field');
  expect(await field.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('none');
  expect(await page.locator('.pb-field').evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
});

it('says below the list, clear of its head, that something came in', async () => {
  await open({ path: '/queue' });
  await queue().waitFor();
  const top = (of: string) => page.locator(of).evaluate((one) => one.getBoundingClientRect().top);
  const [pill, list] = [await top('.pb-came-in'), await top('.pb-scroll')];
  expect(pill).toBeGreaterThan(list + 300);
  expect(pill).toBeLessThan(900);
});

it('lets those who only read do nothing', async () => {
  await open({ path: `/queue?alert=${alertRows[0]?.id}`, answers: { '/me': { body: approver } } });
  await page.locator('.pb-drawer .pb-waterfall').waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
  expect(await page.locator('.pb-drawer-actions button').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
});
