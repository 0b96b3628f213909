// What the first view costs, gzipped; fails the build past the promise of the design, and where a part that is loaded later grows past its own.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const PROMISE_KB = 350;
/** The largest is the rules' editor. */
const LATER_KB = 130;
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
  .map((file) => ({ name: file.split('-')[0], size: kb(`assets/${file}`) }));
console.log(
  `first view: ${first.toFixed(0)} kB JavaScript, ${styles.toFixed(0)} kB styles, gzipped; later: ${later.map(({ name, size }) => `${name} ${size.toFixed(1)}`).join(', ')}`,
);
if (first > PROMISE_KB) {
  console.error(`first view: over ${PROMISE_KB} kB`);
  process.exit(1);
}
for (const { name, size } of later.filter((part) => part.size > LATER_KB)) {
  console.error(`${name}: ${size.toFixed(1)} kB, over ${LATER_KB} kB`);
  process.exitCode = 1;
}
