import { expect, it } from 'vitest';
import { running } from '../fixtures/detection';
import { auditor, engineer, privacyOfficer } from '../fixtures/me';
import { problem } from './answers';
import { violations } from './axe';
import { onStage, open, page, pages } from './stage';

onStage();

const ENGINEER = { '/me': { body: engineer } };

it('begins a back-test of what was filled in, and follows it', async () => {
  await open({
    path: '/back-tests?test=new',
    answers: {
      ...ENGINEER,
      'POST /detection/back-tests': { status: 202, body: running },
      '/detection/back-tests/b-3': { body: running },
    },
  });
  const form = page.getByRole('form', { name: 'What is to be tried' });
  const begin = form.getByRole('button', { name: 'Begin the back-test' });
  expect(await begin.isDisabled()).toBe(true);
  await form.getByText('Give it a name.').waitFor();
  await form.getByRole('textbox', { name: 'Name' }).fill('Line at +3 dB');
  await form.getByRole('spinbutton', { name: 'Alerts a day at most' }).fill('0');
  await form.getByText('Look at alerts a day again.').waitFor();
  await form.getByRole('spinbutton', { name: 'Alerts a day at most' }).fill('40');
  await form.getByRole('spinbutton', { name: 'Bet on hours to try' }).fill('0.1');
  await form.getByRole('combobox', { name: 'Policy on top of what was in force' }).selectOption('4');
  await pages.shoot(page, 'work-back-test-draft');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([page.waitForRequest((one) => one.method() === 'POST'), begin.click()]);
  expect(request.postDataJSON()).toMatchObject({
    name: 'Line at +3 dB',
    budgetPerDay: 40,
    bets: { hours: 0.1 },
    policyRules: [{ id: 'de-hours' }, { id: 'no-tips-on-works-councils' }],
  });
  await page.getByText('120,400 of at most 500,000 records read').waitFor();
  await pages.shoot(page, 'work-back-test-runs');
  expect(await violations(page)).toEqual([]);
});

it('keeps what was filled in when scoring refuses it', async () => {
  await open({
    path: '/back-tests?test=new',
    answers: { ...ENGINEER, 'POST /detection/back-tests': problem(409, 'One runs already', 'Stop it or wait.') },
  });
  await page.getByRole('textbox', { name: 'Name' }).fill('Once more');
  await page.getByRole('button', { name: 'Begin the back-test' }).click();
  await page.getByText('Stop it or wait.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Once more');
  expect(await violations(page)).toEqual([]);
});

it('leads from a sample to the subject whom the reader may know of, and to nobody else', async () => {
  await open({ path: '/back-tests', answers: ENGINEER });
  await page.getByRole('link', { name: 'Amber Heron' }).waitFor();
  expect(await page.getByRole('link', { name: 'a colleague' }).count()).toBe(0);
});

it('lets an auditor read back-tests and begin none', async () => {
  await open({ path: '/back-tests', answers: { '/me': { body: auditor } } });
  await page.getByRole('heading', { name: 'Forty a day, hours bet lower' }).waitFor();
  expect(await page.getByRole('button', { name: /New back-test|Forget/ }).count()).toBe(0);
});

it('proposes all rules of the next policy on the list as it was read', async () => {
  await open({
    path: '/policies',
    answers: { ...ENGINEER, 'PUT /detection/policies': { body: { version: 5, state: 'PROPOSED', rules: [] } } },
  });
  await page.getByRole('button', { name: 'Propose a change…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add a rule' }).click();
  const added = dialog.getByRole('group', { name: 'Rule 2' });
  await added.getByRole('textbox', { name: 'Name' }).fill('fr-tickets');
  await added.getByRole('textbox', { name: 'What it rests on' }).fill('Accord 7');
  await added.getByRole('textbox', { name: 'Countries' }).fill('FR, BE');
  await added.getByRole('combobox').selectOption('family');
  await added.getByRole('textbox', { name: 'Which of them' }).fill('tickets');
  await dialog.getByRole('textbox', { name: 'Why the policy shall change' }).fill('An accord was signed.');
  await page.waitForTimeout(300);
  await pages.shoot(page, 'work-policy-propose');
  expect(await violations(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'PUT'),
    dialog.getByRole('button', { name: 'Propose it' }).click(),
  ]);
  expect(request.headers()['if-match']).toBe('"3"');
  expect(request.postDataJSON().rules).toMatchObject([
    { id: 'de-hours', forbid: [{ kind: 'family', name: 'hours' }], smallestGroup: 20 },
    { id: 'fr-tickets', where: { countries: ['FR', 'BE'] }, forbid: [{ kind: 'family', name: 'tickets' }] },
  ]);
  await page.getByText('Version 5 waits for another person').waitFor();
});

it('offers whoever proposed a policy to take it back, not to confirm it', async () => {
  await open({ path: '/policies', answers: { '/me': { body: { ...privacyOfficer, subject: 'p-7' } } } });
  await page.getByText('Yours: somebody else confirms it').waitFor();
  expect(await page.getByRole('button', { name: 'Confirm version 4' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Refuse version 4' }).waitFor();
  await pages.shoot(page, 'work-policy-own');
  expect(await violations(page)).toEqual([]);
});

it('says what scoring says when it refuses a decision', async () => {
  await open({
    path: '/policies',
    answers: {
      '/me': { body: privacyOfficer },
      'POST /detection/policies/4/decision': problem(409, 'Nobody confirms what they proposed', 'Ask another person.'),
    },
  });
  await page.getByRole('button', { name: 'Confirm version 4' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('It is right.');
  await dialog.getByRole('button', { name: 'Confirm version 4' }).click();
  await dialog.getByText('Ask another person.').waitFor();
  await pages.shoot(page, 'work-policy-refused');
  expect(await violations(page)).toEqual([]);
});
