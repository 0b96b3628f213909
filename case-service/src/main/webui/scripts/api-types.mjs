// Makes src/api/schema.ts from case-service's contract, and src/api/scoring.ts from that of scoring-service, whose answers on rules, back-tests and policies
// case-service passes on: where pages and contracts no longer fit, the compiler says so.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const CONTRACTS = { schema: '../../../../', scoring: '../../../../../scoring-service/' };

for (const [name, module] of Object.entries(CONTRACTS)) {
  const contract = new URL(`${module}contracts/openapi.yaml`, import.meta.url);
  const target = new URL(`../src/api/${name}.ts`, import.meta.url);
  const text = `// Made from contracts/openapi.yaml by "npm run api".\n${astToString(await openapiTS(contract))}`;
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    writeFileSync(target, text);
  }
}
