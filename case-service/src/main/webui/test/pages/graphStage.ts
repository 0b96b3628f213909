import { CASE, page, pages } from './stage';

export const GRAPH = `${CASE}?tab=graph`;
export const drawing = () => page.locator('svg.pb-graph');
export const node = (name: RegExp) => drawing().getByRole('button', { name });
export const seen = async (name: string) => {
  await page.evaluate(() => document.querySelector('.pb-tabs')?.scrollIntoView());
  await page.waitForTimeout(200);
  await pages.shoot(page, name);
};

export const edgePanel = () => page.getByRole('complementary', { name: 'Edge' });
