// Makes src/api/schema.ts from case-service's contract: where pages and contract no longer fit, the compiler says so.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../../../contracts/openapi.yaml', import.meta.url);
const target = new URL('../src/api/schema.ts', import.meta.url);

const text = `// Made from contracts/openapi.yaml by "npm run api".\n${astToString(await openapiTS(contract))}`;
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  writeFileSync(target, text);
}
