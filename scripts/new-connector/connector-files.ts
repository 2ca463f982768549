import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitionFrom } from './definition-from.ts'
import { type Identity, rename } from './identity.ts'

/** The connector that the new one is taken from: a living one, so that it cannot fall behind. */
const template: Identity = { id: 'richpanel', title: 'Richpanel', brand: 'richpanel', pascal: 'Richpanel' }
const taken = ['tsconfig.json', 'src/bin.ts', 'src/connector.ts', 'src/index.ts']

/** What no connector can lend: documents of a small made-up vendor, which hold together and pass the contract. */
const starter: Identity = { id: 'acme-desk', title: 'Acme Desk', brand: 'acme_desk', pascal: 'AcmeDesk' }
const started: Record<string, (id: string) => string> = {
  'openapi.yaml': () => 'openapi.yaml',
  'tools.yaml': () => 'tools.yaml',
  'README.md': () => 'README.md',
  'guide.ts': () => 'src/guide.ts',
  'sandbox.ts': () => 'sandbox/sandbox.ts',
  'connector.test.ts': (id) => `test/${id}.test.ts`,
}

/** Text by path inside the new connector's folder. */
export function connectorFiles(root: string, identity: Identity): Record<string, string> {
  const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')
  const living = (path: string) => rename(read('packages', template.id, path), template, identity)
  const starting = (name: string) => read('scripts/new-connector/starter', `${name}.template`)
  return {
    'package.json': living('package.json').replace(/"version": "[^"]*"/, '"version": "1.0.0"'),
    ...Object.fromEntries(taken.map((path) => [path, living(path)])),
    'src/definition.ts': definitionFrom(read('packages', template.id, 'src/definition.ts'), identity),
    ...Object.fromEntries(
      Object.entries(started).map(([name, path]) => [
        path(identity.id),
        rename(starting(name), starter, identity),
      ]),
    ),
  }
}
