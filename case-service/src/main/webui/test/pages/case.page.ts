import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { idOf } from '../fixtures/build';
import { caseByGlass, closedCase, openCase } from '../fixtures/cases';
import { denseCase, denseStory } from '../fixtures/dense';
import { glassPage } from '../fixtures/glass';
import { approver, auditor, me } from '../fixtures/me';
import { c1036 } from '../fixtures/queue';
import { closedRecord } from '../fixtures/record';
import { story } from '../fixtures/story';
import { problem } from './answers';
import { violations } from './axe';
import { CASE, onStage, open, page, pages } from './stage';

onStage();

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

it('opens the events that a number rests on', async () => {
  await open({ path: CASE });
  await page.getByRole('button', { name: '24 events of Purpose' }).click();
  await page.getByText('Purpose of Amber Heron').waitFor();
  expect(page.url()).toContain('family=purpose');
});

it('says on the record who was judged what, who looked, and where each entry stands in the log', async () => {
  await open({
    path: `${CASE}?tab=record`,
    answers: { '/cases/:id': { body: closedCase }, '/cases/:id/record': { body: closedRecord } },
  });
  const row = page.getByRole('row', { name: /Amber Heron confirmed, M-8812 confirmed — The bank/ });
  await row.getByRole('cell', { name: 'closed', exact: true }).waitFor();
  await page.getByRole('cell', { name: 'alert joined', exact: true }).waitFor();
  await page.getByText('no. 1,204, checkpoint of').waitFor();
  await page.getByText('on its way into the log').waitFor();
  await pages.shoot(page, 'work-record');
  expect(await violations(page)).toEqual([]);
});

/** A service that puts one case file together at a time, and is at another's so often. */
async function exportsAfter(others: number): Promise<void> {
  let left = others;
  await page.route(/\/api\/v1\/cases\/[0-9a-f-]{36}\/export$/, (route) => {
    left -= 1;
    const busy = { type: 'https://probity.dev/problems/overloaded', title: 'Too busy at the moment', status: 503 };
    return left >= 0
      ? route.fulfill({ status: 503, headers: { 'Retry-After': '1' }, json: busy })
      : route.fulfill({
          contentType: 'application/zip',
          headers: { 'Content-Disposition': 'attachment; filename="C-1042.zip"' },
          body: 'PK',
        });
  });
}

async function exportIt(): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Export case file' }).click();
}

it('gives the case file to take away, to whoever may', async () => {
  await open({ path: CASE });
  await exportsAfter(0);
  const [download] = await Promise.all([page.waitForEvent('download'), exportIt()]);
  expect(download.suggestedFilename()).toBe('C-1042.zip');
  await page.getByText('is being put together').waitFor({ state: 'detached' });
});

it.each(['light', 'dark'] as const)('waits for its turn to export, and then does (%s)', async (theme) => {
  await open({ path: CASE, theme });
  await exportsAfter(2);
  const download = page.waitForEvent('download');
  await exportIt();
  await page.getByText('C-1042 waits for its turn to be exported').waitFor();
  await pages.shoot(page, `case-export-waits-${theme}`);
  expect(await violations(page)).toEqual([]);
  expect((await download).suggestedFilename()).toBe('C-1042.zip');
  await page.getByText('waits for its turn').waitFor({ state: 'detached' });
});

it('gives up its turn when told to, and says why there is none', async () => {
  await open({ path: CASE });
  await exportsAfter(99);
  await exportIt();
  await page.getByText('waits for its turn').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('waits for its turn').waitFor({ state: 'detached' });
  await page.unroute(/\/api\/v1\/cases\/[0-9a-f-]{36}\/export$/);
  await exportIt();
  await page.getByText('C-1042 was not exported').waitFor();
});

/** Another address, as a link within the pages leads to it. */
const leadTo = (path: string) =>
  page.evaluate((to) => {
    history.pushState({ idx: 1, key: 'other', usr: null }, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  }, path);

it('shows nothing of an export in another case that one goes on to', async () => {
  await open({ path: CASE });
  await exportsAfter(99);
  const other = { ...openCase, id: idOf('C-1041'), ref: 'C-1041' };
  await page.route(`**/api/v1/cases/${other.id}`, (route) => route.fulfill({ json: other, headers: { ETag: '"3"' } }));
  const of = (ref: string) => page.getByRole('button', { name: `Close ${ref}` });
  await of('C-1042').waitFor();
  // both have been read, so that nothing stands between them
  await leadTo(`/cases/${other.id}`);
  await of('C-1041').waitFor();
  await page.goBack();
  await of('C-1042').waitFor();
  await exportIt();
  await page.getByText('C-1042 waits for its turn').waitFor();
  await page.goForward();
  await of('C-1041').waitFor();
  expect(await page.getByText('waits for its turn').count()).toBe(0);
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

it('says what the axis of ticket coverage counts', async () => {
  await open({ path: `/subjects/${idOf('Amber Heron')}` });
  const axis = page.locator('.pb-coverage-chart').getByText('share of merchant-days with a ticket', { exact: true });
  await axis.scrollIntoViewIfNeeded();
  await pages.shoot(page, 'work-coverage');
  expect(await violations(page)).toEqual([]);
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

it('lets an auditor take members off, whoever they are', async () => {
  await open({
    path: CASE,
    answers: { '/me': { body: auditor }, '/cases/:id': { body: { ...openCase, actions: ['RECUSE'] } } },
  });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Step back from this case…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').selectOption('approver');
  await dialog.getByRole('button', { name: 'Take Approver 03 off C-1042' }).waitFor();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-recuse-auditor');
  expect(await violations(page)).toEqual([]);
});

it('gives a case that is read by break-glass to others alone', async () => {
  await open({ path: CASE, answers: { '/cases/:id': { body: caseByGlass } } });
  await page.getByRole('button', { name: /^Assignee/ }).click();
  await page.getByRole('menuitem', { name: 'Assign to…' }).waitFor();
  expect(await page.getByRole('menuitem').count()).toBe(1);
});

it('closes a case of others to whoever has seen enough of it', async () => {
  await open({
    path: CASE,
    answers: { '/cases/:id': { body: caseByGlass }, 'POST /break-glass/:id/end': { body: glassPage.items[2] } },
  });
  await page.getByRole('button', { name: 'I have seen enough…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The question is answered.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-glass-own-end');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/break-glass\/.*\/end/),
    dialog.getByRole('button', { name: 'Close C-1042 to me' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ reason: 'The question is answered.' });
  await page.waitForURL('**/cases');
});

it('is gone through by keys: tabs, subjects, and taking it', async () => {
  const nobodys = { ...openCase, assignee: null };
  await open({
    path: CASE,
    answers: { '/cases/:id': { body: nobodys }, 'POST /cases/:id/assignment': { body: openCase } },
  });
  await page.getByRole('tabpanel', { name: 'Story' }).waitFor();
  await page.keyboard.press('4');
  await page.getByRole('tabpanel', { name: 'Tasks' }).waitFor();
  await page.keyboard.press('5');
  await page.getByRole('tabpanel', { name: 'Notes' }).waitFor();
  await page.getByRole('textbox').first().fill('1');
  expect(await page.getByRole('tabpanel', { name: 'Notes' }).isVisible()).toBe(true);
  await page.getByRole('textbox').first().blur();
  await page.keyboard.press('1');
  await page.keyboard.press('j');
  await page.waitForURL(/subject=/);
  const [request] = await Promise.all([page.waitForRequest(/assignment/), page.keyboard.press('a')]);
  expect(request.postDataJSON()).toEqual({ assignee: 'investigator' });
});

it('brings somebody in who does not see the case yet', async () => {
  await open({ path: CASE, answers: { 'POST /cases/:id/members': { status: 201, body: openCase } } });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Bring somebody in…' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Bring somebody into C-1042' }).isDisabled()).toBe(true);
  await dialog.getByRole('combobox').selectOption('auditor');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-bring-in');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/members/),
    dialog.getByRole('button', { name: 'Bring Auditor 01 into C-1042' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ person: 'auditor' });
  await page.getByText('C-1042: Auditor 01 is a member').waitFor();
});

it('lets whoever must see a case of others look at it, with a reason and for a while', async () => {
  await open({
    path: '/cases/C-1077',
    answers: {
      '/cases': { body: { items: [], nextCursor: null } },
      'POST /break-glass': {
        status: 201,
        body: { id: idOf('glass'), caseId: idOf('C-1042'), ref: 'C-1077', until: '2026-11-23T18:00:00Z' },
      },
    },
  });
  await page.getByRole('button', { name: 'Look at C-1077 all the same…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Say why, in a few words.').waitFor();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Their colleague is ill, and the lawyer calls today.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-glass');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/break-glass/),
    dialog.getByRole('button', { name: 'Look at C-1077 for 4 hours' }).click(),
  ]);
  expect(request.postDataJSON()).toMatchObject({ case: 'C-1077' });
  await page.waitForURL(`**${CASE}`);
});

it('finds the way to a case of others from its reference', async () => {
  await open({ path: '/queue', answers: { '/cases': { body: { items: [], nextCursor: null } } } });
  await page.getByRole('combobox', { name: 'Search' }).fill('c-1077');
  await page.getByRole('option', { name: 'Look at C-1077, which is not yours…' }).click();
  await page.getByRole('button', { name: 'Look at C-1077 all the same…' }).waitFor();
});
