import { expect, it } from 'vitest';
import { approver } from '../fixtures/me';
import { alertDetail, alertRows, emptyPage } from '../fixtures/queue';
import { problem } from './answers';
import { violations } from './axe';
import { onStage, open, page, pages, queue } from './stage';

onStage();

const ofPlover = { ...alertDetail, alert: alertRows[1], inSameCase: [] };

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
  for (const key of ['j', 'j', 'x', 'j', 'x']) await page.keyboard.press(key);
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

it('says how many are overdue, and shows them first', async () => {
  await open({ path: '/queue?scope=MINE' });
  const overdue = page.getByRole('link', { name: '3 overdue' });
  await overdue.waitFor();
  await pages.shoot(page, 'work-queue-overdue');
  const [request] = await Promise.all([
    page.waitForRequest((one) => new URL(one.url()).searchParams.get('order') === 'CLOCK'),
    overdue.click(),
  ]);
  expect(new URL(request.url()).searchParams.get('scope')).toBe('TEAM');
  expect(await violations(page)).toEqual([]);
});

it('finds who is with nobody, by state and name, and keeps that by a name', async () => {
  await open({
    path: '/queue',
    answers: { 'PUT /me/filters/High%20%26%20unassigned': { body: { items: [] } } },
  });
  await queue().waitFor();
  const asked = (query: Record<string, string>) =>
    page.waitForRequest((request) => {
      const { pathname, searchParams } = new URL(request.url());
      return (
        pathname.endsWith('/alerts') && Object.entries(query).every(([name, value]) => searchParams.get(name) === value)
      );
    });
  await page.getByRole('button', { name: 'Assignee anybody' }).click();
  await pages.shoot(page, 'work-queue-assignee');
  await Promise.all([asked({ assignee: 'none' }), page.getByRole('option', { name: 'nobody' }).click()]);
  await Promise.all([
    asked({ assignee: 'none', q: 'amber' }),
    page.getByRole('textbox', { name: 'Find by pseudonym or merchant' }).fill('amber'),
  ]);
  await page.waitForURL(/assignee=none&q=amber/);
  await pages.shoot(page, 'work-queue-search');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Saved/ }).click();
  await page.getByRole('menuitem', { name: 'Save these filters…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('High & unassigned');
  const [kept] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'PUT'),
    page.getByRole('button', { name: 'Save as High & unassigned' }).click(),
  ]);
  expect(kept.postDataJSON()).toEqual({ query: 'assignee=none&q=amber' });
});

it('empties the search field when filters are cleared', async () => {
  await open({ path: '/queue?assignee=me&q=nobody', answers: { '/alerts': { body: emptyPage } } });
  const field = page.getByRole('textbox', { name: 'Find by pseudonym or merchant' });
  expect(await field.inputValue()).toBe('nobody');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => field.inputValue()).toBe('');
  await page.waitForTimeout(400);
  expect(new URL(page.url()).search).toBe('');
});

it('dismisses with a reason, under a button that names whom', async () => {
  await open({
    path: `/queue?alert=${alertRows[1]?.id}`,
    answers: { 'POST /alerts/:id/dismissal': { body: alertRows[1] }, '/alerts/:id': { body: ofPlover } },
  });
  await page.locator('.pb-drawer').getByRole('button', { name: 'Dismiss as' }).click();
  await page.getByRole('menuitem', { name: /^false alarm/ }).click();
  const button = page.getByRole('button', { name: 'Dismiss Slate Plover as false alarm' });
  expect(await button.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'Reason' }).fill('The team was given this work.');
  const [request] = await Promise.all([page.waitForRequest(/dismissal/), button.click()]);
  expect(request.headers()).toMatchObject({ 'if-match': '"3"', 'idempotency-key': expect.stringMatching(/.{36}/) });
  await page.getByText('Slate Plover: dismissed as false alarm').waitFor();
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

it('keeps the buttons of a dialog whole, however long the name that one of them says', async () => {
  const label = 'M-amazing-deals-and-more-of-shenzhen-8812-and-its-sister';
  const { alert } = ofPlover;
  if (!alert) throw new Error('no alert');
  const named = { ...ofPlover, alert: { ...alert, subject: { ...alert.subject, label } } };
  await open({ path: `/queue?alert=${alert.id}`, answers: { '/alerts/:id': { body: named } } });
  await page.locator('.pb-drawer').getByRole('button', { name: 'Snooze' }).click();
  const dialog = page.getByRole('dialog');
  const line = (await dialog.getByRole('button', { name: 'Cancel' }).boundingBox())?.height ?? 0;
  await page.waitForTimeout(300);
  await pages.shoot(page, 'work-long-name');
  const [footer, button] = await Promise.all([
    dialog.locator('.pf-v6-c-modal-box__footer').boundingBox(),
    dialog.getByRole('button', { name: new RegExp(label) }).boundingBox(),
  ]);
  expect(footer && button && button.x + button.width <= footer.x + footer.width).toBe(true);
  expect(line).toBeLessThan(48);
});

it('offers nothing for an alert in a case that its case decides', async () => {
  await open({ path: `/queue?alert=${alertRows[0]?.id}` });
  const drawer = page.locator('.pb-drawer');
  await drawer.getByRole('link', { name: 'Open C-1042' }).waitFor();
  expect(await drawer.getByRole('button', { name: 'Snooze' }).count()).toBe(0);
  expect(await drawer.getByRole('button', { name: 'Dismiss as' }).count()).toBe(0);
});

it('dismisses all that are ticked but those in a case as one request, and says of what was not changed why', async () => {
  await open({ path: '/queue' });
  const asked: { alerts: { id: string; version: number }[]; dismissal: object }[] = [];
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const refused = new Map([
    [alertRows[2]?.id, problem(409, 'Not as things are', 'Somebody decided it already').body],
    [alertRows[3]?.id, problem(412, 'Someone changed it meanwhile', 'You saw version 2, it is at version 3 now.').body],
    [alertRows[5]?.id, problem(409, 'Not as things are', 'Somebody decided it already').body],
  ]);
  await page.route('**/api/v1/alerts/triage', async (route) => {
    const body = route.request().postDataJSON();
    asked.push(body);
    await held;
    const items = body.alerts.map(({ id, version }: { id: string; version: number }) => ({
      id,
      version: refused.has(id) ? null : version + 1,
      problem: refused.get(id) ?? null,
    }));
    return route.fulfill({ status: 200, body: JSON.stringify({ items }), contentType: 'application/json' });
  });
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await page.getByRole('button', { name: 'Dismiss as' }).click();
  await page.getByRole('menuitem', { name: /^false alarm/ }).click();
  await page.getByText('Amber Heron (C-1042) is in a case, is decided there and stays as it is.').waitFor();
  await page.getByRole('textbox', { name: 'Reason' }).fill('The team was given this work.');
  await page.getByRole('button', { name: 'Dismiss 9 alerts as false alarm' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('9 alerts are being changed, one after the other').waitFor();
  await pages.shoot(page, 'work-bulk');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('progressbar', { name: 'Saving' }).waitFor();
  await page.waitForTimeout(400);
  expect(await violations(page)).toEqual([]);
  await pages.shoot(page, 'work-bulk-bar');
  goOn();
  await page.getByText('3 of 9 could not be changed').waitFor();
  await page.getByText(/G-18, [^:]+: Somebody decided it already\./).waitFor();
  await page.getByText(/: Someone changed this while you had it open\./).waitFor();
  await page.getByText('4 selected').waitFor();
  await pages.shoot(page, 'work-bulk-done');
  expect(asked.map(({ alerts, dismissal }) => [alerts.length, dismissal])).toEqual([
    [9, { outcome: 'FALSE_ALARM', reason: 'The team was given this work.' }],
  ]);
});

it('merges into the case in which one of them is already', async () => {
  await open({ path: '/queue' });
  await queue().waitFor();
  for (const key of ['j', 'x', 'j', 'x', 'm']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Merge 2 alerts into C-1042' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Case' }).locator('option').count()).toBe(1);
});

it('says until when an alert is put aside', async () => {
  const aside = {
    ...alertRows[1],
    state: 'SNOOZED',
    clock: null,
    snoozedUntil: '2026-11-30T13:32:00Z',
    snoozedBy: { id: 'investigator2', name: 'Investigator 02' },
  };
  await open({ path: '/queue?state=SNOOZED', answers: { '/alerts': { body: { items: [aside], nextCursor: null } } } });
  await page.getByText('snoozed until 30 Nov').waitFor();
  await pages.shoot(page, 'work-snoozed');
  expect(await violations(page)).toEqual([]);
});

it.each(['light', 'dark'] as const)('takes back what was put aside, with a reason (%s)', async (theme) => {
  const aside = { ...alertDetail.alert, case: null, state: 'SNOOZED', snoozedUntil: '2026-11-30T13:32:00Z' };
  const body = { ...alertDetail, alert: aside };
  await open({
    path: `/queue?state=SNOOZED&alert=${aside.id}`,
    theme,
    answers: {
      '/alerts': { body: { items: [aside], nextCursor: null } },
      '/alerts/:id': { body },
      'POST /alerts/:id/taking-back': { body: { ...aside, state: 'OPEN' } },
    },
  });
  const name = aside.subject.label;
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Snooze until another day' }).waitFor();
  await pages.shoot(page, `work-snoozed-drawer-${theme}`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Take back' }).click();
  const button = page.getByRole('dialog').getByRole('button', { name: `Take back ${name}` });
  expect(await button.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'Reason' }).fill('The payment file came early.');
  await page.waitForTimeout(400);
  await pages.shoot(page, `work-take-back-${theme}`);
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([page.waitForRequest(/taking-back/), button.click()]);
  expect(request.postDataJSON()).toEqual({ reason: 'The payment file came early.' });
  await page.getByText(`${name}: taken back`).waitFor();
});
