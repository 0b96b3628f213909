import { afterAll, beforeAll, test } from 'vitest';
import { idOf } from '../fixtures/build';
import { Pages } from './browser';

let pages: Pages;
beforeAll(async () => {
  pages = await Pages.start();
});
afterAll(() => pages.stop());

test('queue', async () => {
  const preview = `/queue?alert=${idOf('alert Amber Heron')}`;
  for (const [name, look] of Object.entries({
    queue: { path: preview },
    'queue-dark': { path: preview, theme: 'dark' as const },
    'queue-1280': { path: '/queue', width: 1280, height: 800 },
    'queue-834': { path: '/queue', width: 834, height: 1100 },
  })) {
    const { page, context, errors } = await pages.open(look);
    await page.waitForSelector('.pb-queue-table');
    await page.waitForTimeout(700);
    await pages.shoot(page, name);
    if (errors.length) console.log(name, errors);
    await context.close();
  }
});
