import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { type Look, Pages } from './browser';
import { FAILING } from './failing';
import { PAGES, STATES, type View } from './views';

const WIDTHS = [1440, 1280, 834, 390];
const HEIGHTS: Record<number, number> = { 1440: 900, 1280: 800, 834: 1112, 390: 844 };

let pages: Pages;
beforeAll(async () => {
  pages = await Pages.start();
});
afterAll(() => pages?.stop());

/** What the masthead's end or a neighbour hides, for what is cut off does not scroll. */
function cutOff(): string[] {
  const parts = [...document.querySelectorAll('.pb-masthead > *, .pb-tools > *')];
  const boxes = parts.map((part) => ({ part, box: part.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
  const out = boxes.filter(({ box }) => box.right > innerWidth || box.left < 0);
  const under = boxes.filter(({ part, box }) =>
    boxes.some(({ part: next, box: at }) => next.previousElementSibling === part && at.left < box.right - 1),
  );
  return [...out, ...under].map(({ part }) => part.className);
}

/** Words and marks of a timeline that lie over others, as the browser has set them; a mark's own words are part of it. */
function overEachOther(): string[] {
  const things = [...document.querySelectorAll('.pb-timeline-lanes .pb-lanes :is(.mark, text:not(.mark *))')].map(
    (thing) => ({
      text: thing.textContent,
      box: (thing.querySelector('rect, path, circle') ?? thing).getBoundingClientRect(),
    }),
  );
  return things.flatMap(({ text, box }, index) =>
    things
      .slice(index + 1)
      .filter(({ box: at }) => Math.min(at.right, box.right) - Math.max(at.left, box.left) > 1)
      .filter(({ box: at }) => Math.min(at.bottom, box.bottom) - Math.max(at.top, box.top) > 4)
      .map((other) => `${text} / ${other.text}`),
  );
}

/** Lists whose rows go on out of sight to the side. */
function listsCut(): string[] {
  return [...document.querySelectorAll('.pb-scroll:has(.pb-list, .pb-queue-table)')]
    .filter((box) => box.scrollWidth > box.clientWidth)
    .map((box) => `${box.scrollWidth} in ${box.clientWidth}`);
}

async function look(name: string, view: View, more: Partial<Look> = {}): Promise<void> {
  const { page, context, errors } = await pages.open({ ...view, ...more });
  try {
    await page.locator(view.shows).first().waitFor();
    await page.waitForTimeout(150);
    await pages.shoot(page, name);
    expect(errors).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      'scrolls sideways',
    ).toBeLessThanOrEqual(0);
    if ((more.width ?? 0) <= 400 && more.width) expect(await page.evaluate(listsCut), 'lists cut off').toEqual([]);
    expect(await page.evaluate(overEachOther), 'words and marks over each other').toEqual([]);
    expect(await page.evaluate(cutOff), 'cut off in the masthead').toEqual([]);
    expect(await violations(page)).toEqual([]);
  } finally {
    await context.close();
  }
}

describe.each(Object.entries(PAGES))('%s', (name, view) => {
  it.each(WIDTHS)('is whole and accessible at %i px', async (width) => {
    await look(`${name}-${width}`, view, { width, height: HEIGHTS[width] });
  });

  it('is whole and accessible in the dark', async () => {
    await look(`${name}-dark`, view, { theme: 'dark' });
  });
});

it.each(Object.entries(STATES))('%s is said and accessible', async (name, view) => {
  await look(`state-${name}`, view);
});

it.each(Object.entries(FAILING))('%s is said and accessible on a tablet in the dark', async (name, view) => {
  await look(`state-${name}`, view, { theme: 'dark', width: 834, height: HEIGHTS[834] });
});
