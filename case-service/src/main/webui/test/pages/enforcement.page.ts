import { expect, it } from 'vitest';
import { openCase } from '../fixtures/cases';
import { appealed, funds, proposals } from '../fixtures/enforcement';
import { approver, me } from '../fixtures/me';
import { emptyPage } from '../fixtures/queue';
import { problem } from './answers';
import { violations } from './axe';
import { CASE, onStage, open, page, pages } from './stage';

onStage();

const AS_APPROVER = { '/me': { body: approver } };
const FUNDS = `/enforcement?proposal=${funds.id}`;

it('opens no measure by itself, for each that is read is on the record', async () => {
  await open({ path: '/enforcement', answers: AS_APPROVER });
  await page.getByText('Choose a measure to see it whole.', { exact: false }).waitFor();
  expect(await page.locator('.pb-measures li').count()).toBeGreaterThan(0);
  expect(await page.locator('.pb-measure').count()).toBe(0);
  await pages.shoot(page, 'work-desk');
  await Promise.all([
    page.waitForRequest((request) => request.url().endsWith(`/proposals/${funds.id}`)),
    page.keyboard.press('j'),
  ]);
  await page.getByRole('article', { name: /^E-104/ }).waitFor();
});

it('finds measures by whom they are against, in each view', async () => {
  await open({ path: '/enforcement', answers: AS_APPROVER });
  const asked = (view: string) =>
    page.waitForRequest((request) => {
      const { pathname, searchParams } = new URL(request.url());
      return pathname.endsWith('/proposals') && searchParams.get('q') === 'm-88' && searchParams.has(view);
    });
  await Promise.all([
    asked('waitingForMe'),
    page.getByRole('textbox', { name: 'Find by pseudonym or merchant' }).fill('m-88'),
  ]);
  await page.waitForURL(/q=m-88/);
  await pages.shoot(page, 'work-desk-search');
  expect(await violations(page)).toEqual([]);
  await Promise.all([asked('byMe'), page.getByRole('link', { name: 'By me' }).click()]);
});

it('asks for what waits longest first where a decision is waited for', async () => {
  await open({ path: '/enforcement?view=all', answers: AS_APPROVER });
  await page.locator('.pb-measures li').first().waitFor();
  const orderOf = async (view: string) => {
    const [asked] = await Promise.all([
      page.waitForRequest((request) => new URL(request.url()).pathname.endsWith('/proposals')),
      page.getByRole('link', { name: new RegExp(`^${view}`) }).click(),
    ]);
    return new URL(asked.url()).searchParams.get('order');
  };
  expect(await orderOf('Waiting for me')).toBe('CLOCK');
  expect(await orderOf('Appeals')).toBe('CLOCK');
  expect(await orderOf('Under way')).toBeNull();
});

it('says that no measure matches, and finds back', async () => {
  await open({ path: '/enforcement?q=nobody', answers: { ...AS_APPROVER, '/proposals': { body: emptyPage } } });
  await page.getByText('No measure matches').waitFor();
  await pages.shoot(page, 'work-desk-no-match');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByText('Nothing waits for you').waitFor();
});

it('says what is held against a measure, what of it is met, and what it waits for', async () => {
  await open({ path: FUNDS, answers: AS_APPROVER });
  await page.getByRole('heading', { name: 'Checks before its order may go out; 5 of 6 met' }).waitFor();
  const checks = page.locator('.pb-checks li');
  expect(await checks.count()).toBe(6);
  await checks.getByText('not yet met:').waitFor();
  await checks.getByText('1 of 2 approvals; two are needed for so much', { exact: false }).waitFor();
  await checks.getByText('Within the cap: 14 of 50 orders this hour').waitFor();
  await page.locator('.pb-checks').scrollIntoViewIfNeeded();
  await pages.shoot(page, 'work-desk-checks');
  expect(await violations(page)).toEqual([]);
});

it('says of one’s own measure that somebody else decides, and what an appeal or a full hour holds back', async () => {
  const held = [
    { rule: 'OTHER_WILL', met: false, have: null, of: null, until: null },
    { rule: 'HOURLY_CAP', met: false, have: 49, of: 50, until: null },
  ];
  await open({
    path: `/enforcement?view=appeals&proposal=${appealed.id}`,
    answers: {
      ...AS_APPROVER,
      '/proposals/:id': { body: { ...appealed, checks: [...appealed.checks.filter(({ met }) => !met), ...held] } },
    },
    theme: 'dark',
  });
  const checks = page.locator('.pb-checks li');
  await checks.getByText('An appeal waits: nothing goes out until', { exact: false }).waitFor();
  await checks.getByText('30 d of notice run until', { exact: false }).waitFor();
  await checks.getByText('it takes somebody else', { exact: false }).waitFor();
  await checks.getByText('The hour is full, at most 50 orders', { exact: false }).waitFor();
  await page.locator('.pb-checks').scrollIntoViewIfNeeded();
  await pages.shoot(page, 'work-desk-checks-held');
  expect(await violations(page)).toEqual([]);
});

it('approves a measure by a button that names it, with a reason', async () => {
  await open({
    path: FUNDS,
    answers: { ...AS_APPROVER, 'POST /proposals/:id/approval': { body: { ...funds, state: 'APPROVED', actions: [] } } },
  });
  const sent = page.waitForRequest((request) => request.url().endsWith('/approval'));
  await page.getByRole('button', { name: 'Withhold 12,480.00 EUR of M-8812', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Approve E-104' });
  const run = dialog.getByRole('button', { name: 'Withhold 12,480.00 EUR of M-8812' });
  expect(await run.isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The bill carries it.');
  await page.waitForTimeout(300);
  await pages.shoot(page, 'work-approve');
  expect(await violations(page)).toEqual([]);
  await run.click();
  expect((await sent).postDataJSON()).toEqual({ reason: 'The bill carries it.' });
  await page.getByText('E-104: approved').waitFor();
});

it('says before a decided measure is stopped that it will not be ordered', async () => {
  const decided = { ...funds, state: 'APPROVED', actions: ['REFUSE'] };
  await open({
    path: FUNDS,
    answers: {
      ...AS_APPROVER,
      '/proposals/:id': { body: decided },
      'POST /proposals/:id/refusal': { body: { ...decided, state: 'REFUSED', actions: [] } },
    },
  });
  await page.getByRole('button', { name: 'Refuse E-104' }).click();
  const dialog = page.getByRole('dialog', { name: 'Refuse E-104' });
  await dialog.getByText('E-104 is decided, and nothing was ordered yet: it will not be ordered.').waitFor();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('A witness cleared them.');
  await page.waitForTimeout(300);
  await pages.shoot(page, 'work-stop');
  expect(await violations(page)).toEqual([]);
  const sent = page.waitForRequest((request) => request.url().endsWith('/refusal'));
  await dialog.getByRole('button', { name: 'Refuse E-104' }).click();
  expect((await sent).postDataJSON()).toEqual({ reason: 'A witness cleared them.' });
});

it('asks for each of the buttons of a measure by its number, and decides nothing by a key alone', async () => {
  await open({ path: FUNDS, answers: AS_APPROVER });
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  const first = page.getByRole('button', { name: 'Withhold 12,480.00 EUR of M-8812', exact: true });
  await first.waitFor();
  expect(await first.getAttribute('aria-keyshortcuts')).toBe('1');
  await first.scrollIntoViewIfNeeded();
  await pages.shoot(page, 'work-measure-keys');
  await page.keyboard.press('2');
  const refusal = page.getByRole('dialog', { name: 'Refuse E-104' });
  await refusal.waitFor();
  expect(await refusal.getByText('it will not be ordered', { exact: false }).count()).toBe(0);
  await page.keyboard.press('1');
  expect(await refusal.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('1');
  await page.keyboard.press('Escape');
  await refusal.waitFor({ state: 'detached' });
  await page.keyboard.press('1');
  await page.getByRole('dialog', { name: 'Approve E-104' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Find by pseudonym or merchant' }).fill('');
  await page.keyboard.press('1');
  await page.keyboard.press('9');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(sent).toEqual([]);
});

it('says why an approval was refused, and keeps what was typed', async () => {
  const detail = 'Somebody above or below you had a hand in it: it takes a will of its own. Nothing was changed.';
  await open({
    path: FUNDS,
    answers: { ...AS_APPROVER, 'POST /proposals/:id/approval': problem(409, 'This does not go together', detail) },
  });
  await page.getByRole('button', { name: 'Withhold 12,480.00 EUR of M-8812', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Because.');
  await dialog.getByRole('button', { name: 'Withhold 12,480.00 EUR of M-8812' }).click();
  await dialog.getByText(detail).waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('Because.');
});

it('decides an appeal by a button that says what follows', async () => {
  await open({
    path: `/enforcement?view=appeals&proposal=${appealed.id}`,
    answers: { ...AS_APPROVER, '/proposals/:id': { body: appealed } },
  });
  await page.getByRole('button', { name: 'Decide the appeal…' }).waitFor();
  const given = page.getByRole('heading', { name: 'Notice given' });
  expect(await given.locator('+ ul').innerText()).toContain('platform: sent');
  const [failed, waiting] = appealed.appeals.map(({ grounds }) => grounds);
  expect(await page.locator('.pb-measure blockquote').allInnerTexts()).toEqual([appealed.reason, failed, waiting]);
  await page.getByRole('button', { name: 'Decide the appeal…' }).click();
  const dialog = page.getByRole('dialog');
  const decision = dialog.getByRole('combobox', { name: 'Decision' });
  await decision.selectOption('REVERSED');
  await dialog.getByRole('button', { name: 'Reinstate the account of M-8812' }).waitFor();
  await decision.selectOption('UPHELD');
  await dialog.getByRole('button', { name: 'Let E-106 stand' }).waitFor();
  await page.waitForTimeout(300);
  await pages.shoot(page, 'work-ruling');
  expect(await violations(page)).toEqual([]);
});

it('says of an appeal that a reversal overtook how it was settled', async () => {
  const reversedBy = { id: funds.id, ref: 'E-109', action: 'REINSTATE_ACCOUNT', state: 'ORDERED' };
  const settled = { ...appealed, state: 'REVERSED', reversedBy, actions: [], checks: [] };
  await open({
    path: `/enforcement?view=all&proposal=${appealed.id}`,
    answers: { ...AS_APPROVER, '/proposals/:id': { body: settled } },
  });
  const outcome = page.getByText('Settled without a ruling: the measure was taken back by E-109.');
  await outcome.waitFor();
  expect(await outcome.count()).toBe(1);
  expect(await page.getByText('Waits for somebody who neither', { exact: false }).count()).toBe(0);
  await outcome.scrollIntoViewIfNeeded();
  await pages.shoot(page, 'work-appeal-settled');
  expect(await violations(page)).toEqual([]);
});

it('proposes a measure on a case, and shows the statement before', async () => {
  await open({
    path: `${CASE}?tab=decisions`,
    answers: {
      '/me': { body: me },
      '/cases/:id': { body: { ...openCase, actions: [...openCase.actions, 'PROPOSE'] } },
      'POST /cases/:id/proposals': { status: 201, body: funds },
    },
  });
  await page.getByRole('button', { name: 'Propose a measure…' }).click();
  const dialog = page.getByRole('dialog');
  const merchant = openCase.subjects.find(({ subject }) => subject.kind === 'MERCHANT');
  await dialog.getByRole('combobox', { name: 'Against whom' }).selectOption(merchant?.subject.id ?? '');
  await dialog.getByRole('combobox', { name: 'Measure' }).selectOption('WITHHOLD_FUNDS');
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('12,480');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('It would be gone.');
  await dialog.getByRole('textbox', { name: 'Rule or term' }).fill('Seller terms, section 4');
  await dialog
    .getByRole('textbox', { name: 'What was found' })
    .fill('Four weeks of a competitor’s sales were paid for.');
  const currency = dialog.getByRole('combobox', { name: 'Currency' });
  expect(
    await dialog.locator('datalist option').evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
  ).toEqual(['EUR', 'USD', 'GBP', 'CNY', 'JPY']);
  await currency.fill('C1');
  await dialog.getByText('A currency is three capital letters, such as EUR or CHF.').waitFor();
  expect(await dialog.getByRole('button', { name: /^Propose: / }).isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await currency.scrollIntoViewIfNeeded();
  await pages.shoot(page, 'work-propose-currency');
  await currency.fill('chf');
  await dialog.getByRole('button', { name: 'Show the statement' }).click();
  await dialog.getByText('2 other people must approve it.').waitFor();
  await page.waitForTimeout(300);
  await pages.shoot(page, 'work-propose');
  expect(await violations(page)).toEqual([]);
  const sent = page.waitForRequest((request) => request.url().endsWith('/proposals') && request.method() === 'POST');
  await dialog.getByRole('button', { name: `Propose: Withhold 12,480.00 CHF of ${merchant?.subject.label}` }).click();
  expect((await sent).postDataJSON()).toMatchObject({
    action: 'WITHHOLD_FUNDS',
    amount: { value: 12480, currency: 'CHF' },
    exception: null,
  });
  await page.getByText('E-104 waits for approval').waitFor();
});

it('opens no approval of one’s own', async () => {
  const proposedBy = { id: 'approver', name: 'Approver 03' };
  const own = { ...proposals, items: [{ ...proposals.items[0], proposedBy }] };
  await open({
    path: `/enforcement?view=all&proposal=${funds.id}`,
    answers: {
      ...AS_APPROVER,
      '/proposals': { body: own },
      '/proposals/:id': { body: { ...funds, proposedBy, actions: [] } },
    },
  });
  await page.getByText('Yours: somebody else decides').waitFor();
  expect(await page.getByRole('button', { name: 'Withhold 12,480.00 EUR of M-8812', exact: true }).count()).toBe(0);
});

it('says of an order that could not be made when it is tried again', async () => {
  const delayed = { ...funds, state: 'APPROVED', actions: [], delay: { tries: 3, nextAt: '2026-11-23T13:33:00Z' } };
  await open({
    path: FUNDS,
    theme: 'dark',
    answers: { ...AS_APPROVER, '/proposals/:id': { body: delayed } },
  });
  await page.getByText('Its order could not be made, 3 times so far; the next try is at Mon 23 Nov, 14:33.').waitFor();
  await pages.shoot(page, 'work-order-delayed-dark');
  expect(await violations(page)).toEqual([]);
});

it('counts until when an appeal is to be decided, and marks what is overdue', async () => {
  const [one, ...others] = proposals.items.filter(({ clock }) => clock);
  if (!one?.clock) throw new Error('no appeal');
  const late = {
    ...one,
    id: funds.id,
    clock: {
      ...one.clock,
      startedAt: '2026-11-02T08:00:00Z',
      warnAt: '2026-11-14T22:24:00Z',
      dueAt: '2026-11-16T08:00:00Z',
    },
  };
  await open({
    path: '/enforcement?view=appeals',
    answers: { ...AS_APPROVER, '/proposals': { body: { items: [late, one, ...others], nextCursor: null } } },
  });
  await page.getByRole('link', { name: '1 appeal overdue' }).waitFor();
  await page.getByText('to decide the appeal').waitFor();
  await page.getByText('over appeal time').waitFor();
  expect(await page.locator('.pb-clock-pill.pressing').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await pages.shoot(page, 'work-appeals');
});

it('shows everybody in which measures they had a part', async () => {
  await open({ path: '/enforcement', answers: AS_APPROVER });
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.url().includes('byMe=true')),
    page.getByRole('link', { name: 'By me' }).click(),
  ]);
  expect(new URL(request.url()).searchParams.getAll('state')).toEqual([]);
  expect(new URL(page.url()).searchParams.get('view')).toBe('mine');
});
