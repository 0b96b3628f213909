import { expect, it } from 'vitest';

import { idOf } from '../fixtures/build';
import { bigGraph, graph } from '../fixtures/graph';
import { violations } from './axe';
import { drawing, edgePanel, GRAPH, node, seen } from './graphStage';
import { CASE, close, onStage, open, page } from './stage';

onStage();

for (const theme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [1280, 800],
    [834, 1112],
  ] as const) {
    it(`draws who is tied to whom, ${theme} and ${width} wide`, async () => {
      await open({ path: `${GRAPH}&at=${idOf('Amber Heron')}~x`, theme, width, height });
      await node(/^Amber Heron, 96/).waitFor();
      await seen(`graph-${theme}-${width}`);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
}

it('opens the events that an edge rests on, and who stands at its ends', async () => {
  await open({ path: GRAPH });
  await drawing()
    .getByRole('button', { name: /^Amber Heron to G-31: 3 payments, together 1,980.00 USD/ })
    .press('Enter');
  const panel = page.getByRole('complementary', { name: 'Edge' });
  await panel.getByText('transfer of 1200.00 USD').waitFor();
  expect(await panel.getByRole('listitem').count()).toBe(3);
  await seen('graph-edge');
  expect(await violations(page)).toEqual([]);
  await panel.getByRole('button', { name: 'G-31' }).click();
  await page.getByRole('complementary', { name: 'Go-between' }).getByRole('link', { name: 'Open subject' }).waitFor();
  await seen('graph-node');
  expect(await violations(page)).toEqual([]);
});

it('lays what is asked of over a narrow page', async () => {
  await open({ path: `${GRAPH}&at=${idOf('Amber Heron')}`, width: 834, height: 1112 });
  await page.getByRole('complementary', { name: 'Staff' }).getByRole('link', { name: 'Open subject' }).waitFor();
  await seen('graph-narrow-node');
  expect(await violations(page)).toEqual([]);
});

it('moves what is chosen out from under the panel of a narrow page', async () => {
  await open({ path: `${GRAPH}&at=${idOf('G-31')}`, width: 834, height: 1112 });
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'M-8812' }).click();
  await edgePanel().waitFor();
  const over = await edgePanel().boundingBox();
  for (const name of [/^G-31, /, /^M-8812, /]) {
    await expect
      .poll(async () => {
        const box = await node(name).boundingBox();
        return box && over && box.x + box.width <= over.x && box.x >= 0;
      })
      .toBe(true);
  }
  await seen('graph-narrow-edge');
});

it('goes by keys from node to node, along edges, and does with them what buttons do', async () => {
  await open({ path: GRAPH });
  const heron = node(/^Amber Heron, 96/);
  await heron.focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toMatch(/^Amber Heron to (G-31|bank)/);
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  expect(first).toContain((await focused()).split(',')[0]);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('p');
  await expect.poll(focused).toMatch(/pinned$/);
  await page.keyboard.press('p');
  await expect.poll(focused).not.toMatch(/pinned$|^$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/at=/);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('at'));
  const before = await drawing().locator('[data-node]').count();
  await page.keyboard.press('h');
  await page.getByRole('button', { name: 'Show 1 hidden' }).waitFor();
  await expect.poll(focused).toMatch(/ dB$/);
  expect(await drawing().locator('[data-node]').count()).toBeLessThan(before);
});

it('asks for the ties of whom one expands', async () => {
  await open({ path: GRAPH });
  await node(/^G-18, 72/).focus();
  const [request] = await Promise.all([page.waitForRequest(/\/graph\?expand=/), page.keyboard.press('x')]);
  expect(new URL(request.url()).searchParams.getAll('expand')).toEqual([idOf('G-18')]);
});

it('marks the paths between two, and says where none leads', async () => {
  await open({ path: `${GRAPH}&from-node=${idOf('Indigo Wren')}&to-node=${idOf('M-6120')}` });
  const paths = page.getByRole('region', { name: 'Paths' });
  await paths.getByRole('button', { name: /Indigo Wren.*device.*G-18.*M-6120/ }).waitFor();
  expect(await drawing().locator('.pb-graph-edge.chosen').count()).toBe(3);
  await seen('graph-paths');
  await page.goto(page.url().replace(idOf('M-6120'), idOf('M-8812')));
  await paths.getByText('No path of so few hops').waitFor();
});

it('is a table, too', async () => {
  await open({ path: `${GRAPH}&view=table` });
  await page.getByRole('table', { name: 'Nodes 17' }).waitFor();
  await seen('graph-table');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '3 events Amber Heron to G-31' }).click();
  await page.getByText('transfer of 480.00 USD').waitFor();
});

it('gives a picture to take away, which loads nothing and names nobody', async () => {
  await open({ path: GRAPH });
  for (const [item, name] of [
    ['SVG, to enlarge', 'C-1042-graph.svg'],
    ['PNG, for documents', 'C-1042-graph.png'],
  ] as const) {
    await page.getByRole('button', { name: 'Export picture' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    await download.saveAs(new URL(`../../../../../target/pages/${name}`, import.meta.url).pathname);
  }
});

it('says that scoring is away, and that no ties are known without it', async () => {
  const away = { available: false, detail: 'Scoring did not answer; what is shown is as of the last time it did.' };
  const own = graph.nodes.filter(({ inCase }) => inCase);
  await open({
    path: GRAPH,
    answers: { '/cases/:id/graph': { body: { nodes: own, edges: [], leftOut: 0, more: false, scoring: away } } },
  });
  await page.getByText('Scoring did not answer').waitFor();
  await page.getByText('No ties are known while scoring does not answer.').waitFor();
  await seen('graph-empty');
  expect(await violations(page)).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  it(`stays readable with 200 nodes, ${theme}`, async () => {
    await open({ path: GRAPH, theme, answers: { '/cases/:id/graph': { body: { ...bigGraph(200), more: true } } } });
    await drawing().waitFor();
    await page.getByText('there are more').waitFor();
    await seen(`graph-200-${theme}`);
    expect(await violations(page)).toEqual([]);
  });
}

it('opens where its few staff stand beside a long column', async () => {
  const big = bigGraph(200);
  const staff = big.nodes.filter(({ layer }) => layer === 'STAFF').slice(0, 2);
  const nodes = [...staff, ...big.nodes.filter(({ layer }) => layer !== 'STAFF')];
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = big.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  await open({ path: GRAPH, answers: { '/cases/:id/graph': { body: { ...big, nodes, edges } } } });
  await drawing().waitFor();
  const opened = await page.evaluate(() => {
    const frame = document.querySelector('.pb-graph-frame')?.getBoundingClientRect();
    const first = document.querySelector('.pb-graph [data-node][tabindex="0"]')?.getBoundingClientRect();
    return frame && first && first.top >= frame.top && first.bottom <= frame.bottom;
  });
  expect(opened).toBe(true);
});

it('stays usable with 2,000 nodes', async () => {
  await open({ path: CASE, answers: { '/cases/:id/graph': { body: bigGraph(2000) } } });
  const tab = page.getByRole('tab', { name: 'Graph' });
  await tab.waitFor();
  await page.evaluate(() => performance.mark('asked'));
  await tab.click();
  await drawing().locator('[data-node]').first().waitFor();
  const painted = await page.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())))),
  );
  const asked = await page.evaluate(() => performance.getEntriesByName('asked')[0]?.startTime ?? 0);
  const frames = await page.evaluate(async () => {
    const frame = document.querySelector('.pb-graph-frame');
    const times: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 60 && frame; step++) {
      frame.scrollTop += 120;
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times.sort((a, b) => a - b);
  });
  const [median, slowest] = [frames[Math.floor(frames.length / 2)] ?? 0, frames.at(-1) ?? 0];
  console.info(
    `2,000 nodes: drawn ${Math.round(painted - asked)} ms after the click; a pan's frame ${Math.round(median)} ms, the slowest ${Math.round(slowest)} ms`,
  );
  expect(await drawing().locator('[data-node]').count()).toBeLessThan(400);
  await seen('graph-2000');
  await close();
});
