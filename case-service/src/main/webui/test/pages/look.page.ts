import { afterAll, beforeAll, test } from 'vitest';
import { idOf } from '../fixtures/build';
import { type Look, Pages } from './browser';

let pages: Pages;
beforeAll(async () => {
  pages = await Pages.start();
});
afterAll(() => pages.stop());
const preview = `/queue?alert=${idOf('alert Amber Heron')}`;
const kase = `/cases/${idOf('C-1042')}`;
const subj = `/subjects/${idOf('Amber Heron')}`;
const dark = 'dark' as const;
const all: Record<string, Look> = {
  queue: { path: preview },
  'queue-1280': { path: '/queue', width: 1280, height: 800 },
  case: { path: kase },
  'case-dark': { path: kase, theme: dark },
  'case-834': { path: kase, width: 834, height: 1100 },
  subject: { path: subj },
  'subject-dark': { path: subj, theme: dark },
  'subject-834': { path: subj, width: 834, height: 1100 },
  cases: { path: '/cases' },
  subjects: { path: '/subjects' },
};
const only = process.env.ONLY?.split(',');
test('look', async () => {
  for (const [name, look] of Object.entries(all)) {
    if (only && !only.includes(name)) continue;
    const { page, context, errors } = await pages.open(look);
    await page.waitForTimeout(1200);
    await pages.shoot(page, name);
    if (errors.length) console.log(name, errors);
    await context.close();
  }
}, 120_000);
