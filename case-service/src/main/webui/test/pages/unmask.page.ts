import { expect, it } from 'vitest';
import identity from '../../../../../contracts/examples/identity.json';
import { idOf } from '../fixtures/build';
import { noWish, unmaskingPage } from '../fixtures/glass';
import { privacyOfficer } from '../fixtures/me';
import { violations } from './axe';
import { onStage, open, page, pages } from './stage';

onStage();

const SUBJECT = `/subjects/${idOf('Amber Heron')}`;

it('asks for a name, for a case, with a purpose and for a while', async () => {
  await open({
    path: SUBJECT,
    answers: {
      '/unmaskings': { body: noWish },
      'POST /subjects/:id/unmaskings': { status: 201, body: unmaskingPage.items[0] },
    },
  });
  await page.getByRole('button', { name: 'Ask for the name…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Say what it is needed for.').waitFor();
  await dialog.getByRole('textbox').fill('They must be heard before the case is decided.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-name-ask');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST' && one.url().includes('unmaskings')),
    dialog.getByRole('button', { name: 'Ask for the name of Amber Heron for a day' }).click(),
  ]);
  expect(request.postDataJSON()).toMatchObject({
    hours: 24,
    purpose: 'They must be heard before the case is decided.',
  });
});

it('shows a granted name when somebody wants to see it, and not before', async () => {
  const granted = { ...unmaskingPage, items: [{ ...unmaskingPage.items[1] }] };
  await open({
    path: SUBJECT,
    answers: { '/unmaskings': { body: granted }, '/subjects/:id/identity': { body: identity } },
  });
  await page.getByRole('button', { name: 'Show the name' }).waitFor();
  expect(await page.getByText('Lin Wei').count()).toBe(0);
  await page.getByRole('button', { name: 'Show the name' }).click();
  await page.getByText('Lin Wei, lin.wei@marketplace.example').waitFor();
  await pages.shoot(page, 'work-name-shown');
  expect(await violations(page)).toEqual([]);
});

it('says so where a name is sealed to a key that is not here', async () => {
  const granted = { ...unmaskingPage, items: [{ ...unmaskingPage.items[1] }] };
  const unopened = { ...identity, name: null, email: null, keyMissing: true };
  await open({
    path: SUBJECT,
    answers: { '/unmaskings': { body: granted }, '/subjects/:id/identity': { body: unopened } },
  });
  await page.getByRole('button', { name: 'Show the name' }).click();
  await page.getByText('sealed to a key that isn’t here').waitFor();
  await pages.shoot(page, 'work-name-unopened');
  expect(await violations(page)).toEqual([]);
});

it('is live to a privacy officer, and reads the wishes anew when something became of one', async () => {
  await open({ path: '/unmask', answers: { '/me': { body: privacyOfficer } } });
  await page.getByRole('grid').waitFor();
  await page.getByRole('banner').getByText('Live', { exact: true }).waitFor();
  const said = JSON.stringify({ kind: 'UNMASKING', id: null, behindMs: 1 });
  await Promise.all([
    page.waitForRequest(/unmaskings/),
    page.evaluate((detail) => window.dispatchEvent(new CustomEvent('said', { detail })), said),
  ]);
});

it('is walked through without a mouse', async () => {
  await open({ path: '/unmask', answers: { '/me': { body: privacyOfficer } } });
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('j');
  await page.locator('tr.current:focus').waitFor();
  await pages.shoot(page, 'work-names-walked');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Show it to/ })
    .waitFor();
});

it('lets a privacy officer decide, with a reason', async () => {
  await open({
    path: '/unmask',
    answers: { '/me': { body: privacyOfficer }, 'POST /unmaskings/:id/approval': { body: unmaskingPage.items[1] } },
  });
  await page.getByRole('button', { name: 'Show the name of Amber Heron to Investigator 07' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The purpose is stated.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-name-decide');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/approval/),
    dialog
      .getByRole('combobox')
      .selectOption('8')
      .then(() => dialog.getByRole('button', { name: 'Show it to Investigator 07 for 8 h' }).click()),
  ]);
  expect(request.postDataJSON()).toEqual({ reason: 'The purpose is stated.', hours: 8 });
});

it('lets a privacy officer end what is shown, before its time', async () => {
  await open({
    path: '/unmask?view=all',
    answers: { '/me': { body: privacyOfficer }, 'POST /unmaskings/:id/end': { body: unmaskingPage.items[2] } },
  });
  await page.getByText('They were heard; nobody needs the name any more').waitFor();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-names-all');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'End showing the name of Jade Otter to Investigator 02' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The desk is secured.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-name-end');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/unmaskings\/.*\/end/),
    dialog.getByRole('button', { name: 'End it for Investigator 02 now' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ reason: 'The desk is secured.' });
  expect(request.headers()['if-match']).toBe('"2"');
});

it('lets whoever has a name give it back', async () => {
  const granted = { ...unmaskingPage, items: [{ ...unmaskingPage.items[1], label: 'Amber Heron' }] };
  await open({
    path: SUBJECT,
    answers: { '/unmaskings': { body: granted }, 'POST /unmaskings/:id/end': { body: unmaskingPage.items[2] } },
  });
  await page.getByRole('button', { name: 'Give it back…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('They were heard.');
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-name-back');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest(/unmaskings\/.*\/end/),
    dialog.getByRole('button', { name: 'See the name of Amber Heron no longer' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ reason: 'They were heard.' });
});

it('says to whoever had a name who ended it, and why', async () => {
  await open({
    path: SUBJECT,
    answers: { '/unmaskings': { body: { ...unmaskingPage, items: [unmaskingPage.items[2]] } } },
  });
  await page.getByText('Privacy officer ended the showing of the name: They were heard').waitFor();
  await page.getByRole('button', { name: 'Ask for the name…' }).waitFor();
  await pages.shoot(page, 'work-name-ended');
});
