import { expect, it } from 'vitest';
import { idOf } from '../fixtures/build';
import { engineer, integrator } from '../fixtures/me';
import { alertDetail, alertPage, alertRows } from '../fixtures/queue';
import { type Answers, problem } from './answers';
import { violations } from './axe';
import { CASE, close, onStage, open, page, pages, queue } from './stage';

onStage();

it('leads from a reference in the address to the case, and to nothing where there is none', async () => {
  await open({ path: '/cases/c-1042?tab=notes' });
  await page.getByRole('tab', { name: /Notes/, selected: true }).waitFor();
  expect(new URL(page.url()).pathname).toBe(CASE);
  await close();
  await open({ path: '/cases/C-9999' });
  await page.getByText('Nothing to see here').waitFor();
});

it('says that one is signed out, and cleans the address', async () => {
  await open({ path: '/?state=9b1c', answers: { '/me': problem(401, 'Not signed in') } });
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in?returnTo=%2F');
});

it('offers no search to who may see nothing', async () => {
  await open({ path: '/', answers: { '/me': { body: integrator } } });
  await page.getByText('./probity send FILE').waitFor();
  expect(await page.getByRole('search').count()).toBe(0);
});

it('finds by "/" and goes there by Enter', async () => {
  const hit = {
    kind: 'SUBJECT',
    id: idOf('Amber Heron'),
    label: 'Amber Heron',
    note: 'Seller support, SZX',
    badge: { shape: 'DIAMOND', colour: 'amber', initials: 'AH' },
    excerpt: null,
  };
  await open({ path: '/queue', answers: { '/search': { body: { items: [hit] } } } });
  await queue().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('amber');
  await page.getByRole('option', { name: /Amber Heron/ }).waitFor();
  await pages.shoot(page, 'work-search');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/subjects\//);
});

it('shows under a case that was found by its words where they stand', async () => {
  const hit = {
    kind: 'CASE',
    id: idOf('C-1042'),
    label: 'C-1042',
    note: 'Reviewer contacts for a ring of three merchants',
    badge: null,
    excerpt: [
      { text: 'Asked the lead whose ', found: false },
      { text: 'contacts', found: true },
      { text: ' <b>went</b> out, and for which ', found: false },
      { text: 'invoices', found: true },
      { text: ': those of M-8812, by way of a broker', found: false },
    ],
  };
  await open({ path: '/queue', answers: { '/search': { body: { items: [hit] } } } });
  await queue().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('invoice contact');
  const option = page.getByRole('option', { name: /C-1042/ });
  await option.waitFor();
  expect(await option.locator('mark').allTextContents()).toEqual(['contacts', 'invoices']);
  await option.getByText('<b>went</b> out').waitFor();
  await pages.shoot(page, 'work-search-words');
  expect(await violations(page)).toEqual([]);
});

it('leads to all cases that say so where there are more than it shows', async () => {
  const hit = {
    kind: 'CASE',
    id: idOf('C-1042'),
    label: 'C-1042',
    note: 'Reviewer contacts',
    badge: null,
    excerpt: null,
  };
  await open({ path: '/queue', answers: { '/search': { body: { items: [hit], moreCases: true } } } });
  await queue().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('invoice & co');
  await page.getByRole('option', { name: 'All cases that say “invoice & co”' }).waitFor();
  await pages.shoot(page, 'work-search-more');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cases\?q=invoice(\+|%20)%26(\+|%20)co/);
});

it('finds files of rules by their names and the titles of their rules, for who may see them', async () => {
  await open({ path: '/queue', answers: { '/me': { body: engineer } } });
  await queue().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('contacts');
  await page.getByRole('option', { name: /contacts-then-removal\.yml/ }).waitFor();
  await page.getByRole('combobox', { name: 'Search' }).fill('night');
  await page.getByRole('option', { name: 'night-queries.yml Queries at night' }).waitFor();
  await pages.shoot(page, 'work-search-rules');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/rules\/night-queries\.yml$/);
});

it('offers no rules to who may not see them, and asks for none', async () => {
  await open({ path: '/queue' });
  await queue().waitFor();
  let asked = false;
  page.on('request', (request) => {
    asked ||= request.url().includes('/detection/rules');
  });
  await page.keyboard.press('/');
  await page.keyboard.type('night-queries');
  await page.getByText('Nothing found for “night-queries”.', { exact: false }).waitFor();
  expect(asked).toBe(false);
});

it('lists the commands for who asks for them', async () => {
  await open({ path: '/queue', answers: { '/search': { body: { items: [] } } } });
  await queue().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('commands');
  for (const name of ['Go to cases', 'Change the theme', 'Show the keys'])
    await page.getByRole('option', { name }).waitFor();
  await pages.shoot(page, 'work-commands');
  expect(await page.getByText('Nothing found').count()).toBe(0);
});

it('lists the keys on "?"', async () => {
  await open({ path: '/queue' });
  await queue().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-help');
  expect(await violations(page)).toEqual([]);
});

/** Whether what a step explains is in view, and whether the card lies on it. */

function tourCovers(): { inView: boolean; covered: boolean } {
  const target = document.querySelector('[data-tour]')?.getBoundingClientRect();
  const card = document.querySelector('.pb-tour')?.getBoundingClientRect();
  if (!target || !card) return { inView: false, covered: true };
  const apart =
    card.right <= target.left || card.left >= target.right || card.bottom <= target.top || card.top >= target.bottom;
  return { inView: target.top >= 0 && target.bottom <= innerHeight, covered: !apart };
}

it('leads a newcomer along one case', async () => {
  const { newcomer } = await import('../fixtures/me');
  await open({ path: '/queue', answers: { '/me': { body: newcomer } } });
  await page.getByRole('button', { name: 'Take the five-step tour' }).click();
  for (const title of ['An alert', 'Its bill', 'The case', 'The person', 'The decision']) {
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    await page.locator('[data-tour]').waitFor();
    await page.waitForTimeout(200);
    await pages.shoot(page, `work-tour-${title.split(' ').at(-1)}`);
    expect(await page.evaluate(tourCovers), title).toEqual({ inView: true, covered: false });
    await page.locator('.pb-tour').getByRole('button').first().click();
  }
  expect(page.url()).toContain('/cases/');
});

it('points a newcomer at opening a case where there is none yet', async () => {
  const { newcomer } = await import('../fixtures/me');
  const alone = { ...alertPage, items: alertRows.map((row) => ({ ...row, case: null })) };
  const detail = { ...alertDetail, alert: { ...alertDetail.alert, case: null }, inSameCase: [] };
  await open({
    path: '/queue',
    answers: { '/me': { body: newcomer }, '/alerts': { body: alone }, '/alerts/:id': { body: detail } },
  });
  await page.getByRole('button', { name: 'Take the five-step tour' }).click();
  const next = page.locator('.pb-tour').getByRole('button', { name: 'Next' });
  await next.click();
  await next.click();
  await page.getByText('Press “Open a case” in the preview').waitFor();
  await page.locator('.pb-drawer').getByRole('button', { name: 'Open a case' }).waitFor();
  await pages.shoot(page, 'work-tour-no-case');
  expect(await violations(page)).toEqual([]);
  await next.click();
  await next.click();
  await page.getByText('or “Dismiss as” if it takes none').waitFor();
  await page.locator('.pb-drawer').getByRole('button', { name: 'Dismiss as' }).waitFor();
});

it('names each tab by what it shows', async () => {
  for (const [path, title] of [
    ['/queue', 'Queue · Probity'],
    [CASE, 'C-1042 · Probity'],
    [`/subjects/${idOf('Amber Heron')}`, 'Amber Heron · Probity'],
    ['/cases', 'Cases · Probity'],
    ['/nowhere', 'Nothing to see here · Probity'],
  ] as const) {
    await open({ path });
    await expect.poll(() => page.title()).toBe(title);
    await close();
  }
});

it('says that the session ended without taking the page away', async () => {
  const ended: Answers = {};
  await open({ path: CASE, answers: ended });
  await page.locator('.pb-lanes').first().waitFor();
  Object.assign(ended, { '/me': problem(401, 'Not signed in'), '/cases/:id/record': problem(401, 'Not signed in') });
  await page.getByRole('tab', { name: /Record/ }).click();
  await page.getByText('Your session has ended').first().waitFor();
  await pages.shoot(page, 'work-session-ended');
  expect(await page.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toContain(
    '/sign-in?returnTo=%2Fcases',
  );
  expect(await violations(page)).toEqual([]);
});
