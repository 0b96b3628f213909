import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    pagesUrl: string;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TARGET = fileURLToPath(new URL('../../../../../target/', import.meta.url));
/** Where the service's build leaves the pages, and where these tests do. */
const BUILT = [`${TARGET}quinoa/build`, `${TARGET}pages-bundle`];
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** The pages as case-service hands them out, once for all page tests; built here only if the service's build did not just do so. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.PAGES_URL;
  if (given) {
    project.provide('pagesUrl', given);
    return async () => {};
  }
  const server = await preview({
    root: ROOT,
    build: { outDir: BUILT.find(isUpToDate) ?? bundle() },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'warn',
  });
  project.provide('pagesUrl', server.resolvedUrls?.local[0] ?? '');
  return () => server.close();
}

/** Whether a bundle is younger than all it is made of. */
function isUpToDate(folder: string): boolean {
  const page = `${folder}/index.html`;
  return existsSync(page) && SOURCES.every((name) => youngest(`${ROOT}${name}`) < statSync(page).mtimeMs);
}

function youngest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(`${path}/${name}`)));
}

/** As a process of its own, since the tests' environment would make a bundle for tests. */
function bundle(): string {
  const folder = `${TARGET}pages-bundle`;
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--emptyOutDir', '--outDir', folder];
  const env = { ...process.env, NODE_ENV: 'production' };
  const built = spawnSync(process.execPath, vite, { cwd: ROOT, env, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built: ${built.stdout}${built.stderr}`);
  return folder;
}
