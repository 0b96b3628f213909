import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { idOf } from '../fixtures/build';
import { closedCase, closedTimeline, openCase } from '../fixtures/cases';
import { denseCase, denseStory } from '../fixtures/dense';
import { approver, integrator, me } from '../fixtures/me';
import { alertDetail, alertPage, alertRows, c1036 } from '../fixtures/queue';
import { story } from '../fixtures/story';
import { type Answers, problem } from './answers';
import { violations } from './axe';
import { type Look, Pages } from './browser';

let pages: Pages;
let close: () => Promise<void>;
let page: Page;
beforeAll(async () => {
  pages = await Pages.start();
});
beforeEach(() => {
  close = async () => {};
});
afterEach(() => close());
afterAll(() => pages?.stop());

async function open(look: Look): Promise<void> {
  const opened = await pages.open(look);
  page = opened.page;
  close = () => opened.context.close();
}

const CASE = `/cases/${idOf('C-1042')}`;
const shown = () => new URL(page.url()).searchParams.get('alert');
const queue = () => page.locator('.pb-queue-table');

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

/** A case whose closing is filled in, and which somebody else changes before it is sent. */
async function openedToClose(): Promise<Locator> {
  await open({ path: CASE, answers: { 'POST /cases/:id/closure': problem(412, 'Changed meanwhile') } });
  await page.getByRole('button', { name: 'Close C-1042' }).click();
  const dialog = page.getByRole('dialog');
  for (const select of await dialog.getByRole('combobox').all()) await select.selectOption('CONFIRMED');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The bank named the payer.');
  return dialog;
}

it('says who was faster, and keeps what was typed', async () => {
  const dialog = await openedToClose();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-close');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close C-1042 with 5 confirmed' }).click();
  await dialog.getByText('Investigator 07 changed this while you had it open').waitFor();
  await pages.shoot(page, 'work-conflict');
  expect(await dialog.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('The bank named the payer.');
});

it('keeps what a long closing waits for in sight, and says it beside the button', async () => {
  const elsewhere = denseCase.subjects.map((one, index) => (index === 21 ? { ...one, alertIn: c1036 } : one));
  await open({
    path: CASE,
    height: 700,
    answers: {
      '/cases/:id': { body: { ...denseCase, subjects: elsewhere } },
      '/cases/:id/story': { body: denseStory },
    },
  });
  await page.getByRole('button', { name: 'Close C-1042' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('5 outcomes and a reason are missing').waitFor();
  expect(await dialog.getByRole('combobox').count()).toBe(5);
  await dialog.getByRole('button', { name: '17 more without an alert here' }).click();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-close-long');
  for (const part of [
    dialog.getByRole('textbox', { name: 'Reason' }),
    dialog.getByRole('button', { name: 'Cancel' }),
  ]) {
    const box = await part.boundingBox();
    expect(box && box.y > 0 && box.y + box.height <= 700).toBe(true);
  }
  expect(await dialog.getByRole('combobox').last().locator('option').first().textContent()).toBe(
    'optional: its alert is in C-1036',
  );
  await dialog.getByRole('combobox').last().scrollIntoViewIfNeeded();
  await pages.shoot(page, 'work-close-end');
  for (const select of (await dialog.getByRole('combobox').all()).slice(0, 4)) await select.selectOption('CONFIRMED');
  await dialog.getByText('1 outcome and a reason are missing').waitFor();
  expect(await violations(page)).toEqual([]);
});

it('decides on the case as it was when the dialog was opened, whatever comes in meanwhile', async () => {
  const dialog = await openedToClose();
  const newer = { ...openCase, version: openCase.version + 1, title: 'Noted by a colleague' };
  await page.route(new RegExp(`/api/v1/cases/${idOf('C-1042')}$`), (route) => route.fulfill({ json: newer }));
  const said = JSON.stringify({ kind: 'CASE', id: idOf('C-1042'), behindMs: 1 });
  await page.evaluate((detail) => window.dispatchEvent(new CustomEvent('said', { detail })), said);
  await page.getByText('Noted by a colleague').waitFor({ state: 'attached' });
  const [request] = await Promise.all([
    page.waitForRequest(/closure/),
    dialog.getByRole('button', { name: 'Close C-1042 with 5 confirmed' }).click(),
  ]);
  expect(request.headers()['if-match']).toBe(`"${openCase.version}"`);
});

it('leads from a reference in the address to the case, and to nothing where there is none', async () => {
  await open({ path: '/cases/c-1042?tab=notes' });
  await page.getByRole('tab', { name: /Notes/, selected: true }).waitFor();
  expect(new URL(page.url()).pathname).toBe(CASE);
  await close();
  await open({ path: '/cases/C-9999' });
  await page.getByText('Nothing to see here').waitFor();
});

it('gives a case of nobody to somebody, not to nobody', async () => {
  await open({ path: CASE, answers: { '/cases/:id': { body: { ...openCase, assignee: null } } } });
  await page.getByRole('button', { name: /^Assignee/ }).click();
  await page.getByRole('menuitem', { name: 'Assign to…' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Assign C-1042', exact: true }).isDisabled()).toBe(true);
  await dialog.getByRole('combobox').selectOption('investigator2');
  expect(await dialog.getByRole('button', { name: 'Assign C-1042 to Investigator 02' }).isEnabled()).toBe(true);
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-assign');
  expect(await violations(page)).toEqual([]);
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

it('has one ring round the search field of a list', async () => {
  await open({ path: '/subjects' });
  const field = page.getByRole('textbox', { name: 'Find by pseudonym or merchant' });
  await field.fill('G-31');
  await pages.shoot(page, 'work-field');
  expect(await field.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('none');
  expect(await page.locator('.pb-field').evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
});

it('opens the events that a number rests on', async () => {
  await open({ path: CASE });
  await page.getByRole('button', { name: '24 events of Purpose' }).click();
  await page.getByText('Purpose of Amber Heron').waitFor();
  expect(page.url()).toContain('family=purpose');
});

it('says on the record who was judged what, and of which kind each line is', async () => {
  await open({
    path: `${CASE}?tab=record`,
    answers: { '/cases/:id': { body: closedCase }, '/cases/:id/timeline': { body: closedTimeline } },
  });
  const row = page.getByRole('row', { name: /Amber Heron confirmed, M-8812 confirmed — The bank/ });
  await row.getByRole('cell', { name: 'closed', exact: true }).waitFor();
  await page.getByRole('cell', { name: 'alert joined', exact: true }).waitFor();
  await pages.shoot(page, 'work-record');
  expect(await violations(page)).toEqual([]);
});

it('draws in a dense case only the arrows of whom one looks at', async () => {
  await open({
    path: CASE,
    answers: { '/cases/:id': { body: denseCase }, '/cases/:id/story': { body: denseStory } },
  });
  const arrows = page.locator('.pb-lanes .arrow');
  await page.getByText('arrows: of Amber Heron only').waitFor();
  const first = await arrows.count();
  await page.getByRole('button', { name: 'Bill: O-4417' }).click();
  await page.getByText('arrows: of O-4417 only').waitFor();
  expect([first, await arrows.count()].every((count) => count > 2 && count < 13)).toBe(true);
  await page.addStyleTag({ content: '.pb-timeline-body { max-height: none !important; }' });
  await pages.shoot(page, 'work-dense');
});

it('zooms the timeline by keys', async () => {
  await open({ path: CASE });
  await page.getByRole('slider', { name: 'First day shown' }).press('ArrowRight');
  await page.waitForURL(/from=2026-10-1/);
});

it('shows merchants that nothing is known about only when asked', async () => {
  const silent = story.lanes.slice(-1).flatMap((lane) =>
    ['M-1000001', 'M-1000002'].map((label) => ({
      ...lane,
      subject: { ...lane.subject, id: idOf(label), label },
      posterior: null,
      totalDecibans: null,
      marks: [],
    })),
  );
  await open({
    path: CASE,
    answers: { '/cases/:id/story': { body: { ...story, lanes: [...story.lanes, ...silent] } } },
  });
  const more = page.getByRole('button', { name: '2 more lanes' });
  await more.waitFor();
  expect(await page.getByRole('link', { name: 'M-1000002' }).count()).toBe(0);
  await more.click();
  await page.getByRole('link', { name: 'M-1000002' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

it('shows the timeline as a table', async () => {
  await open({ path: CASE });
  await page.getByRole('button', { name: 'As a table' }).click();
  await page.getByRole('cell', { name: '1 payment: 300.00 USD' }).waitFor();
  await pages.shoot(page, 'work-story-table');
});

it('finds by "/" and goes there by Enter', async () => {
  const hit = {
    kind: 'SUBJECT',
    id: idOf('Amber Heron'),
    label: 'Amber Heron',
    note: 'Seller support, SZX',
    badge: { shape: 'DIAMOND', colour: 'amber', initials: 'AH' },
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

it('says below the list, clear of its head, that something came in', async () => {
  await open({ path: '/queue' });
  await queue().waitFor();
  const top = (of: string) => page.locator(of).evaluate((one) => one.getBoundingClientRect().top);
  const [pill, list] = [await top('.pb-came-in'), await top('.pb-scroll')];
  expect(pill).toBeGreaterThan(list + 300);
  expect(pill).toBeLessThan(900);
});

it('says what the axis of ticket coverage counts', async () => {
  await open({ path: `/subjects/${idOf('Amber Heron')}` });
  const axis = page.locator('.pb-coverage-chart').getByText('share of merchant-days with a ticket', { exact: true });
  await axis.scrollIntoViewIfNeeded();
  await pages.shoot(page, 'work-coverage');
  expect(await violations(page)).toEqual([]);
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

it('says what was done over the page, which stays as it is', async () => {
  await open({ path: CASE, answers: { 'POST /cases/:id/assignment': { body: openCase } } });
  const before = await page.locator('.pb-main').boundingBox();
  await page.getByRole('button', { name: /^Assignee/ }).click();
  await page.getByRole('menuitem', { name: 'nobody' }).click();
  const toast = await page.locator('.pb-toasts li').first().boundingBox();
  await pages.shoot(page, 'work-toast');
  expect(await violations(page)).toEqual([]);
  expect(await page.locator('.pb-main').boundingBox()).toEqual(before);
  expect(toast && before && toast.y > before.y + before.height / 2 && toast.y + toast.height <= 900).toBe(true);
});

it('steps back from a case with a reason and is led away from it', async () => {
  const recusal = { person: { id: me.user, name: me.displayName }, at: openCase.changedAt };
  await open({ path: CASE, answers: { 'POST /cases/:id/recusals': { status: 201, body: recusal } } });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Step back from this case…' }).click();
  const dialog = page.getByRole('dialog');
  const button = dialog.getByRole('button', { name: 'Step back from C-1042' });
  expect(await button.isDisabled()).toBe(true);
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-recuse');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('We went to school together.');
  await button.click();
  await page.getByText('You stepped back from C-1042').waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/cases');
});

it('offers readers of a case to step back from it, themselves alone', async () => {
  await open({
    path: CASE,
    answers: { '/me': { body: approver }, '/cases/:id': { body: { ...openCase, actions: ['RECUSE'] } } },
  });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Step back from this case…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).waitFor();
  expect(await page.getByRole('dialog').getByRole('combobox').count()).toBe(0);
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
  Object.assign(ended, { '/me': problem(401, 'Not signed in'), '/cases/:id/timeline': problem(401, 'Not signed in') });
  await page.getByRole('tab', { name: /Record/ }).click();
  await page.getByText('Your session has ended').first().waitFor();
  await pages.shoot(page, 'work-session-ended');
  expect(await page.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toContain(
    '/sign-in?returnTo=%2Fcases',
  );
  expect(await violations(page)).toEqual([]);
});

it('lets those who only read do nothing', async () => {
  await open({ path: `/queue?alert=${alertRows[0]?.id}`, answers: { '/me': { body: approver } } });
  await page.locator('.pb-drawer .pb-waterfall').waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
  expect(await page.locator('.pb-drawer-actions button').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
});
