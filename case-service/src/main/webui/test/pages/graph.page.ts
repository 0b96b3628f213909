import { expect, it } from 'vitest';
import type { GraphEdge } from '../../src/api/model';
import { idOf } from '../fixtures/build';
import { bigGraph, graph } from '../fixtures/graph';
import { violations } from './axe';
import { CASE, close, onStage, open, page, pages } from './stage';

onStage();

const GRAPH = `${CASE}?tab=graph`;
const drawing = () => page.locator('svg.pb-graph');
const node = (name: RegExp) => drawing().getByRole('button', { name });
const seen = async (name: string) => {
  await page.evaluate(() => document.querySelector('.pb-tabs')?.scrollIntoView());
  await page.waitForTimeout(200);
  await pages.shoot(page, name);
};

const edgePanel = () => page.getByRole('complementary', { name: 'Edge' });
const KINDS = ['CONTACT', 'IDENTIFIER', 'PAYMENT', 'TOUCH'];

/** A point of an edge on which nothing else lies; none when the mouse can't take hold of it. */
const pointOf = (id: string) =>
  page.evaluate((edge) => {
    const path = document.querySelector<SVGPathElement>(`[data-edge="${edge}"]`);
    const matrix = path?.getScreenCTM();
    for (let step = 1; path && matrix && step < 40; step++) {
      const { x, y } = path.getPointAtLength((path.getTotalLength() * step) / 40).matrixTransform(matrix);
      if (document.elementFromPoint(x, y) === path) return { x, y };
    }
    return null;
  }, id);

/** The same, once the drawing lies still. */
async function stillPointOf(id: string) {
  let before = await pointOf(id);
  for (;;) {
    await page.waitForTimeout(100);
    const now = await pointOf(id);
    if (now?.x === before?.x && now?.y === before?.y) return now;
    before = now;
  }
}

/** Whether a node lies in the frame of the drawing, and that in the window. */
const inSight = (id: string) =>
  page.evaluate((node) => {
    const frame = document.querySelector('.pb-graph-frame')?.getBoundingClientRect();
    const card = document.querySelector(`[data-node="${node}"]`)?.getBoundingClientRect();
    return (
      frame !== undefined &&
      card !== undefined &&
      card.top >= frame.top &&
      card.bottom <= Math.min(frame.bottom, innerHeight) &&
      card.left >= frame.left - 1 &&
      card.right <= frame.right + 1
    );
  }, id);

const opensAnEvent = async (open: 'click' | 'Enter') => {
  const event = edgePanel().locator('.pb-graph-event').first();
  await (open === 'click' ? event.click() : event.press(open));
  await edgePanel().getByRole('term').filter({ hasText: 'Speaks in' }).waitFor();
};

it('opens the events of each edge of each kind by the mouse, and an event of them', async () => {
  await open({ path: `${GRAPH}&looks=all` });
  await node(/^Amber Heron, 96/).waitFor();
  await page.evaluate(() => document.querySelector('.pb-tabs')?.scrollIntoView());
  const opened = new Set<string>();
  for (const { id, kind, events } of graph.edges) {
    const point = await stillPointOf(id);
    expect(point, id).not.toBeNull();
    if (point) await page.mouse.click(point.x, point.y);
    await edgePanel()
      .getByRole('heading', { name: `Events ${events.length}` })
      .waitFor();
    await opensAnEvent('click');
    opened.add(kind);
    await edgePanel().getByRole('button', { name: 'Close' }).click();
  }
  expect([...opened].sort()).toEqual(KINDS);
});

it('opens them by keys from the table, and comes back to it', async () => {
  await open({ path: `${GRAPH}&looks=all&view=table` });
  const edges = page.getByRole('table', { name: `Edges ${graph.edges.length}` });
  await edges.waitFor();
  const opened = new Set<string>();
  for (const [row, { kind }] of graph.edges.entries()) {
    const button = edges
      .getByRole('row')
      .nth(row + 1)
      .getByRole('button');
    await button.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
    await opensAnEvent('Enter');
    opened.add(kind);
    await edgePanel().getByRole('button', { name: 'Close' }).press('Enter');
    await edgePanel().waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  expect([...opened].sort()).toEqual(KINDS);
});

it('shows all events of an edge, a page at a time', async () => {
  const [first, ...others] = graph.edges;
  if (!first?.events[0]) throw new Error('an edge rests on events');
  const [event] = first.events;
  const many: GraphEdge = {
    ...first,
    kind: 'PAYMENT',
    count: 70,
    events: [
      { ...event, source: 'https://tools.example/lookups', eventId: 'purpose-1' },
      ...Array.from({ length: 56 }, (_, index) => ({ ...event, eventId: `many-${index}` })),
    ],
  };
  await open({
    path: `${GRAPH}&at=${many.id}`,
    answers: { '/cases/:id/graph': { body: { ...graph, edges: [many, ...others] } } },
  });
  await edgePanel().getByRole('heading', { name: 'Events 57 kept of at least 70' }).waitFor();
  const items = edgePanel().getByRole('listitem');
  expect(await items.count()).toBe(20);
  await edgePanel().getByRole('button', { name: 'Show 20 more of 37' }).press('Enter');
  expect(await items.count()).toBe(40);
  await expect.poll(() => items.nth(20).evaluate((item) => item.contains(document.activeElement))).toBe(true);
  await edgePanel().getByRole('button', { name: 'Show the other 17' }).click();
  expect(await items.count()).toBe(57);
  await opensAnEvent('click');
  await edgePanel().getByText('Purpose of Amber Heron').waitFor();
  await seen('graph-many-events');
  expect(await violations(page)).toEqual([]);
  await edgePanel()
    .getByRole('button', { name: /^Keep as evidence: .* purpose-1$/ })
    .click();
  await page.getByRole('dialog', { name: 'Keep this event in C-1042' }).waitFor();
});

it('draws the edge that one looks at though filters leave it out', async () => {
  await open({ path: `${GRAPH}&at=${idOf('Amber Heron')}` });
  const panel = page.getByRole('complementary', { name: 'Staff' });
  await panel.waitFor();
  const touch = graph.edges.find(({ kind }) => kind === 'TOUCH');
  expect(await drawing().locator(`[data-edge="${touch?.id}"]`).count()).toBe(0);
  await panel.getByRole('listitem').filter({ hasText: 'look-up' }).first().getByRole('button').click();
  await drawing().locator(`[data-edge="${touch?.id}"][aria-pressed="true"]`).waitFor();
  await seen('graph-hidden-edge');
});

it('writes no weight over a node that hides its edge', async () => {
  const nodes = graph.nodes.filter(({ layer }) => layer !== 'IDENTIFIER');
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = graph.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  await open({
    path: `${GRAPH}&looks=all`,
    answers: { '/cases/:id/graph': { body: { ...graph, nodes, edges } } },
  });
  await node(/^Amber Heron, 96/).waitFor();
  const covered = await page.evaluate(() => {
    const cards = [...document.querySelectorAll('.pb-graph .card')].map((card) => card.getBoundingClientRect());
    return [...document.querySelectorAll('.pb-graph text.halo')].filter((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return cards.some((card) => right > card.left && left < card.right && bottom > card.top && top < card.bottom);
    }).length;
  });
  expect(covered).toBe(0);
  await seen('graph-look-ups');
});

it('brings a path into sight that is chosen from the table, and says where the rest of it is', async () => {
  const big = bigGraph(200);
  await open({ path: GRAPH, answers: { '/cases/:id/graph': { body: big } } });
  const path = page.getByRole('region', { name: 'Paths' }).getByRole('button').first();
  await path.click();
  const away = page.locator('.pb-graph-elsewhere');
  const ids = await drawing()
    .locator('.pb-graph-node.chosen [data-node]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-node') ?? ''));
  expect(ids.length).toBeGreaterThan(2);
  const hidden = (await Promise.all(ids.map(inSight))).filter((one) => !one).length;
  expect(await away.count()).toBe(hidden);
  await seen('graph-200-path');
});

it('brings both ends of an edge into sight that is chosen from the table, and leads to one that is too far', async () => {
  const big = bigGraph(200);
  await open({ path: GRAPH, answers: { '/cases/:id/graph': { body: big } } });
  await drawing().waitFor();
  const byHeight = await drawing()
    .locator('[data-edge]')
    .evaluateAll((all) =>
      all
        .map((one) => ({ id: one.getAttribute('data-edge'), height: one.getBoundingClientRect().height }))
        .sort((a, b) => a.height - b.height)
        .map(({ id }) => id),
    );
  const choose = async (id: string | null | undefined) => {
    await page.locator('.pb-graph-bar').getByRole('button', { name: 'As a table' }).click();
    const row = big.edges.findIndex((one) => one.id === id);
    const edges = page.getByRole('table', { name: /^Edges/ });
    await edges
      .getByRole('row')
      .nth(row + 1)
      .getByRole('button')
      .click();
    await page.getByRole('button', { name: 'As a graph' }).click();
    await drawing().locator(`[data-edge="${id}"][aria-pressed="true"]`).waitFor();
    const { from, to } = big.edges[row] ?? { from: '', to: '' };
    await expect.poll(() => inSight(from)).toBe(true);
    return to;
  };
  const away = page.locator('.pb-graph-elsewhere');
  const near = await choose(byHeight.at(Math.floor(byHeight.length / 2)));
  expect(await inSight(near)).toBe(true);
  expect(await away.count()).toBe(0);

  const far = await choose(byHeight.at(-1));
  expect(await inSight(far)).toBe(false);
  await seen('graph-200-far');
  expect(await violations(page)).toEqual([]);
  await away.press('Enter');
  await expect.poll(() => inSight(far)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-node'))).toBe(far);
});

it('makes the drawing smaller where both ends fit then and can still be read', async () => {
  const big = bigGraph(200);
  await open({ path: GRAPH, answers: { '/cases/:id/graph': { body: big } } });
  await drawing().waitFor();
  const [zoomed, id] = await drawing()
    .locator('[data-edge]')
    .evaluateAll((all) => {
      const room = document.querySelector('.pb-graph-frame')?.clientHeight ?? 0;
      const one = all.find((edge) => {
        const { height } = edge.getBoundingClientRect();
        return height > room - 60 && height < room + 60;
      });
      return [document.querySelector('svg.pb-graph')?.clientHeight ?? 0, one?.getAttribute('data-edge')];
    });
  await page.goto(`${page.url()}&at=${id}`);
  await drawing().waitFor();
  const [from, to] = big.edges.filter((edge) => edge.id === id).flatMap((edge) => [edge.from, edge.to]);
  await expect.poll(() => inSight(from ?? '')).toBe(true);
  expect(await inSight(to ?? '')).toBe(true);
  expect(await drawing().evaluate((svg) => svg.clientHeight)).toBeLessThan(Number(zoomed));
  await seen('graph-200-smaller');
});

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
    answers: { '/cases/:id/graph': { body: { nodes: own, edges: [], leftOut: 0, scoring: away } } },
  });
  await page.getByText('Scoring did not answer').waitFor();
  await page.getByText('No ties are known while scoring does not answer.').waitFor();
  await seen('graph-empty');
  expect(await violations(page)).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  it(`stays readable with 200 nodes, ${theme}`, async () => {
    await open({ path: GRAPH, theme, answers: { '/cases/:id/graph': { body: bigGraph(200) } } });
    await drawing().waitFor();
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
