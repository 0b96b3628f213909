// Makes the schemas beside it from what README.md says how to fetch: node make.mjs FOLDER CRD.yaml...
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, ...crds] = process.argv.slice(2);
const { parse } = createRequire(join(folder, 'x.js'))('yaml');
const modules = join(folder, 'node_modules');

/** The kinds of Kubernetes' own that the charts render; the operators' are all that the files hold. */
const KINDS = {
  'v1/ConfigMap': 'io.k8s.api.core.v1.ConfigMap',
  'v1/Service': 'io.k8s.api.core.v1.Service',
  'v1/ServiceAccount': 'io.k8s.api.core.v1.ServiceAccount',
  'apps/v1/Deployment': 'io.k8s.api.apps.v1.Deployment',
  'apps/v1/StatefulSet': 'io.k8s.api.apps.v1.StatefulSet',
  'autoscaling/v2/HorizontalPodAutoscaler': 'io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler',
  'networking.k8s.io/v1/Ingress': 'io.k8s.api.networking.v1.Ingress',
  'networking.k8s.io/v1/NetworkPolicy': 'io.k8s.api.networking.v1.NetworkPolicy',
  'policy/v1/PodDisruptionBudget': 'io.k8s.api.policy.v1.PodDisruptionBudget',
};
const META = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta';
/** Kubernetes' own expression of a quantity (k8s.io/apimachinery, pkg/api/resource). */
const QUANTITY = '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$';

const literal = (text) => JSON.parse(text.match(/^const schema = (\{[\s\S]*?\});$/m)[1]);

function library() {
  const found = {};
  for (const name of ['kubernetes-models', '@kubernetes-models/apimachinery']) {
    const schemas = join(modules, name, '_schemas');
    for (const file of readdirSync(schemas).filter((file) => file.endsWith('.js'))) {
      const text = readFileSync(join(schemas, file), 'utf8');
      found[text.match(/register\)\("([^"]+)"/)[1]] = literal(text);
    }
  }
  return found;
}

/** As JSON Schema has it: null beside the type, both types spelt out, no words, and no field that isn't listed. */
function plain(schema) {
  if (Array.isArray(schema)) return schema.map(plain);
  if (schema === null || typeof schema !== 'object') return schema;
  const made = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') {
      made.properties = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
    } else if (key === '$ref') {
      made.$ref = `#/definitions/${value.replace(/#$/, '')}`;
    } else if (!['description', 'nullable', 'default', 'example'].includes(key) && !key.startsWith('x-')) {
      made[key] = key === 'enum' || key === 'required' ? value : plain(value);
    }
  }
  if (made.format === 'quantity') {
    made.pattern = QUANTITY;
  }
  if (schema['x-kubernetes-int-or-string']) {
    made.type = ['integer', 'string'];
  }
  if (schema.nullable) {
    made.type = [made.type, 'null'].flat();
    if (made.enum) made.enum = [...made.enum, null];
  }
  if (schema.type === 'object' && made.properties && !('additionalProperties' in made) && !schema['x-kubernetes-preserve-unknown-fields']) {
    made.additionalProperties = false;
  }
  return made;
}

function write(file, kinds, comment) {
  const definitions = Object.fromEntries(Object.entries(kinds).map(([name, schema]) => [name.replaceAll('/', '.'), plain(schema)]));
  const wanted = (schema) => [...JSON.stringify(schema).matchAll(/"#\/definitions\/([^"]+)"/g)].map((match) => match[1]);
  for (let open = wanted(definitions); open.length > 0; open = open.flatMap((name) => {
    if (definitions[name]) return [];
    definitions[name] = plain(known[name]);
    return wanted(definitions[name]);
  }));
  const lines = Object.keys(definitions).sort().map((name) => `    ${JSON.stringify(name)}: ${JSON.stringify(definitions[name])}`);
  writeFileSync(file, `{\n  "$comment": ${JSON.stringify(comment)},\n  "definitions": {\n${lines.join(',\n')}\n  }\n}\n`);
}

function operatorsKind(schema) {
  schema.properties.metadata = { $ref: META };
  schema.required = [...new Set(['apiVersion', 'kind', 'metadata', ...(schema.required ?? [])])];
  return schema;
}

const known = library();
write('kubernetes.json', Object.fromEntries(Object.entries(KINDS).map(([kind, name]) => [kind, known[name]])),
  'Kubernetes 1.27.1, Apache-2.0, by npm kubernetes-models 4.3.1 and @kubernetes-models/apimachinery 1.2.1, MIT: see README.md');

const monitoring = join(modules, '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1');
write('prometheus-operator.json', Object.fromEntries(['PrometheusRule', 'ServiceMonitor'].map((kind) =>
  [`monitoring.coreos.com/v1/${kind}`, operatorsKind(literal(readFileSync(join(monitoring, `${kind}.js`), 'utf8')))])),
  'Prometheus operator 0.57.0, Apache-2.0, by npm @kubernetes-models/prometheus-operator 4.0.0, MIT: see README.md');

const strimzi = {};
for (const crd of crds.map((file) => parse(readFileSync(file, 'utf8')))) {
  for (const version of crd.spec.versions.filter((version) => version.storage)) {
    strimzi[`${crd.spec.group}/${version.name}/${crd.spec.names.kind}`] = operatorsKind(version.schema.openAPIV3Schema);
  }
}
write('strimzi.json', strimzi, 'Strimzi 0.48.0, Apache-2.0, generated from io.strimzi:api: see README.md');
