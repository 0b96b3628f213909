import { expect, it } from 'vitest';
import type { GraphEdge } from '../../src/api/model';
import { idOf } from '../fixtures/build';
import { bigGraph, graph } from '../fixtures/graph';
import { violations } from './axe';
import { drawing, edgePanel, GRAPH, node, seen } from './graphStage';
import { onStage, open, page } from './stage';

onStage();

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
