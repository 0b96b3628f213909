// What the first view costs, gzipped; fails the build past the promise of the design.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const PROMISE_KB = 350;
const dist = new URL('../dist/', import.meta.url);
const html = readFileSync(new URL('index.html', dist), 'utf8');
const kb = (path) => gzipSync(readFileSync(new URL(path, dist))).length / 1000;
const named = (extension) =>
  [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path).filter((path) => path.endsWith(extension));

const scripts = named('.js');
const first = scripts.reduce((sum, path) => sum + kb(path), 0);
const styles = named('.css').reduce((sum, path) => sum + kb(path), 0);
const later = readdirSync(new URL('assets/', dist))
  .filter((file) => file.endsWith('.js') && !scripts.includes(`assets/${file}`))
  .map((file) => `${file.split('-')[0]} ${kb(`assets/${file}`).toFixed(1)}`);
console.log(
  `first view: ${first.toFixed(0)} kB JavaScript, ${styles.toFixed(0)} kB styles, gzipped; later: ${later.join(', ')}`,
);
if (first > PROMISE_KB) {
  console.error(`first view: over ${PROMISE_KB} kB`);
  process.exit(1);
}
