import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { RecordEntry } from '../../src/api/model';
import { type Bytes, leafHash, toBase64 } from '../../src/features/record/proof';
import { auditor } from '../fixtures/me';
import { checkpoint, recordPage } from '../fixtures/record';
import { violations } from './axe';
import { onStage, open, page, pages } from './stage';

onStage();

const AUDITOR = { '/me': { body: auditor } };
const NAME = 'probity/record';
const [, entry] = recordPage.items as [RecordEntry, RecordEntry];

const sha256 = async (...bytes: number[]): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.of(...bytes)));

/** A log of two entries of which that one is the second, signed by a key of its own. */
async function aLogWith(leaf: string) {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const typed = Uint8Array.of(1, ...new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const id = (await sha256(...new TextEncoder().encode(`${NAME}\n`), ...typed)).slice(0, 4);
  const sibling = await sha256(7);
  const root = await sha256(1, ...sibling, ...(await leafHash(new TextEncoder().encode(leaf))));
  const text = `${NAME}\n2\n${toBase64(root)}\n`;
  const signature = new Uint8Array(
    await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text)),
  );
  const idHex = [...id].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    '/record/key': { body: { origin: NAME, key: `${NAME}+${idHex}+${toBase64(typed)}` } },
    '/record/checkpoint': {
      body: { ...checkpoint, size: 2, note: `${text}\n— ${NAME} ${toBase64(Uint8Array.of(...id, ...signature))}\n` },
    },
    '/record/proofs/inclusion': {
      body: { index: 1, size: 2, leafHash: '', rootHash: '', path: [toBase64(sibling)] },
    },
    '/record': { body: { items: [{ ...entry, index: 1 }], nextCursor: null } },
  };
}

it('proves an entry in the browser, and keeps the root that it saw', async () => {
  await open({ path: '/audit', answers: { ...AUDITOR, ...(await aLogWith(entry.leaf ?? '')) } });
  await page.getByText('This browser sees this log for the first time').waitFor();
  await page.getByRole('button', { name: 'Prove it: entry 1 is in the log' }).click();
  await page.getByText('proved here, except its words, in a log of 2').waitFor();
  await pages.shoot(page, 'work-audit-proved');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await page.getByText('the log is the one that it saw last').waitFor();
});

it('lists what was done with alerts, and leads to each that can be opened', async () => {
  const aside: RecordEntry = {
    ...entry,
    act: 'ALERT_SNOOZED',
    ground: 'TRIAGE',
    text: 'Put aside until 2026-11-30 09:00 UTC: The file comes on Monday',
    number: null,
    caseId: null,
    caseFile: null,
    alertId: '5f6f2486-692a-5dd7-bc66-b9fa8be4fc0c',
    alert: { id: '5f6f2486-692a-5dd7-bc66-b9fa8be4fc0c', label: 'Falcon 12' },
  };
  const items = [aside, { ...aside, index: 1203, alert: null, text: null }, entry];
  await open({ path: '/audit', answers: { ...AUDITOR, '/record': { body: { items, nextCursor: null } } } });
  await page.getByRole('link', { name: 'The alert on Falcon 12' }).waitFor();
  await page.getByText('an alert', { exact: true }).waitFor();
  await pages.shoot(page, 'work-audit-alerts');
  expect(await violations(page)).toEqual([]);
});

it('says in red what is not in the log as it is shown', async () => {
  await open({ path: '/audit', answers: { ...AUDITOR, ...(await aLogWith(`${entry.leaf} `)) } });
  await page.getByRole('button', { name: 'Prove it: entry 1 is in the log' }).click();
  await page.getByText('NOT in the log as it is shown').waitFor();
  expect(await violations(page)).toEqual([]);
});

it('proves no row that says something else than the log', async () => {
  const log = await aLogWith(entry.leaf ?? '');
  const other = { ...entry, index: 1, actor: { id: 'somebody-else', name: 'Somebody else' } };
  await open({
    path: '/audit',
    answers: { ...AUDITOR, ...log, '/record': { body: { items: [other], nextCursor: null } } },
  });
  await page.getByRole('button', { name: 'Prove it: entry 1 is in the log' }).click();
  await page.getByText('the log says something else than this row').waitFor();
});

it('says that the log is not the one that it saw before, and keeps what it saw', async () => {
  const log = await aLogWith(entry.leaf ?? '');
  await open({ path: '/audit', answers: { ...AUDITOR, ...log } });
  await page.getByText('This browser sees this log for the first time').waitFor();
  const key = `probity.checkpoint.${log['/record/key'].body.key}`;
  await page.evaluate((kept) => localStorage.setItem(kept, JSON.stringify([2, 'AAAA'])), key);
  await page.reload();
  await page.getByText('This is NOT the log that this browser saw before').waitFor();
  await pages.shoot(page, 'work-audit-refuted');
  expect(await page.evaluate((kept) => localStorage.getItem(kept), key)).toBe('[2,"AAAA"]');
  expect(await violations(page)).toEqual([]);
});

it('is walked through without a mouse', async () => {
  await open({ path: '/audit', answers: { ...AUDITOR, '/record': { body: { items: [entry], nextCursor: null } } } });
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('j');
  await page.locator('tr.current:focus').waitFor();
  await pages.shoot(page, 'work-audit-walked');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/cases/${entry.caseFile?.id}?tab=record`);
});

it('asks for what was done, by whom, in which case and when', async () => {
  await open({ path: '/audit', answers: AUDITOR });
  await page.getByRole('button', { name: 'Show C-1042 only' }).first().click();
  await page.getByText('one case').waitFor();
  await page.getByLabel('From').fill('2026-11-20');
  await page.getByRole('button', { name: /^Action/ }).click();
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.url().includes('act=NOTED')),
    page.getByRole('option', { name: 'note', exact: true }).click(),
  ]);
  const asked = new URL(request.url()).searchParams;
  expect(asked.get('case')).toBe(entry.caseId);
  expect(asked.get('from')).toMatch(/^2026-11-(19|20)T/);
  await Promise.all([
    page.waitForRequest((one) => {
      const { searchParams } = new URL(one.url());
      return searchParams.get('q') === 'tablet invoice' && searchParams.get('act') === 'NOTED';
    }),
    page.getByLabel('Words of changes').fill('tablet invoice'),
  ]);
  await pages.shoot(page, 'work-audit-filtered');
  expect(await violations(page)).toEqual([]);
});

const SAMPLE = '../../../contracts/samples/case-file.zip';

it('verifies an export in the browser, and names what was changed', async () => {
  await open({ path: '/audit', answers: AUDITOR });
  await page.getByRole('button', { name: 'Verify an export…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Case file (.zip)').setInputFiles(SAMPLE);
  await dialog.getByText('case-file.zip is whole and as it was').waitFor();
  await page.waitForTimeout(400);
  await pages.shoot(page, 'work-audit-verified');
  expect(await violations(page)).toEqual([]);
  const buffer = readFileSync(SAMPLE);
  const at = buffer.indexOf('timeline.json') + 40;
  buffer[at] = (buffer[at] ?? 0) ^ 1;
  await dialog.getByLabel('Case file (.zip)').setInputFiles({ name: 'other.zip', mimeType: 'application/zip', buffer });
  await dialog.getByText('other.zip was changed').waitFor();
  await dialog.getByText('timeline.json was changed.').waitFor();
  await pages.shoot(page, 'work-audit-changed');
  expect(await violations(page)).toEqual([]);
});
