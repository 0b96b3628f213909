import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { idOf } from '../fixtures/build';
import { type Look, Pages } from './browser';

export const CASE = `/cases/${idOf('C-1042')}`;

/** The browser of a file of tests. */
export let pages: Pages;
/** The page of the test that runs. */
export let page: Page;
/** Closes it before the test's end. */
export let close: () => Promise<void>;

/** To be called once by each file: a browser for all of its tests, and none of a test's pages left to the next. */
export function onStage(): void {
  beforeAll(async () => {
    pages = await Pages.start();
  });
  beforeEach(() => {
    close = async () => {};
  });
  afterEach(() => close());
  afterAll(() => pages?.stop());
}

export async function open(look: Look): Promise<void> {
  const opened = await pages.open(look);
  page = opened.page;
  close = () => opened.context.close();
}

export const queue = () => page.locator('.pb-queue-table');
