// Writes src/api/schema.ts from case-service's contract; with --check, fails when it is out of date.
// The packaged build copies this folder away from the contract: then there is nothing to compare with, and it says so.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../../../contracts/openapi.yaml', import.meta.url);
const target = new URL('../src/api/schema.ts', import.meta.url);
const check = process.argv.includes('--check');

if (!existsSync(contract)) {
  console.log('api types: the contract is not beside this folder; using src/api/schema.ts as committed');
  process.exit(check ? 0 : 1);
}
const types = `// Generated from contracts/openapi.yaml by "npm run api". Do not edit.\n${astToString(await openapiTS(contract))}`;
if (!check) {
  writeFileSync(target, types);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== types) {
  console.error('api types: src/api/schema.ts is not what contracts/openapi.yaml says; run "npm run api"');
  process.exit(1);
}
