// Writes src/api/schema.ts from case-service's contract, before every build: where pages and contract no longer fit, the compiler says so.
// Only shapes are kept, so that a better sentence in the contract changes nothing here.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../../../contracts/openapi.yaml', import.meta.url);
const target = new URL('../src/api/schema.ts', import.meta.url);
const COMMENT = /^\s*\/\*\*[\s\S]*?\*\/\n/gm;

if (!existsSync(contract)) {
  console.log('api types: the contract is not beside this folder; src/api/schema.ts stays as committed');
} else {
  const types = astToString(await openapiTS(contract)).replace(COMMENT, '');
  const text = `// Generated from contracts/openapi.yaml by "npm run api". Do not edit.\n${types}`;
  const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (before !== text) {
    writeFileSync(target, text);
    console.log('api types: src/api/schema.ts follows the contract; commit it');
  }
}
