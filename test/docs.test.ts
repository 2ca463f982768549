import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deadReferences, readDocuments, shellBlocks, unknownScripts } from './repository/documents.ts'
import { readWorkspace, root } from './repository/workspace.ts'

const documents = readDocuments()

test('links and named files exist', () => {
  expect(documents.length).toBeGreaterThan(20)
  expect(documents.flatMap((each) => deadReferences(each))).toEqual([])
})

test('commands run scripts that exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(documents.flatMap((each) => unknownScripts(each, Object.keys(scripts)))).toEqual([])
})

test('the README counts the tools of each connector', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  for (const { id, folder } of readWorkspace().filter(({ isConnector }) => isConnector)) {
    const { tools } = JSON.parse(readFileSync(join(root, folder, 'src/generated/tools.json'), 'utf8'))
    const row = new RegExp(`\\[\`${id}\`\\]\\(${folder}/README.md\\) *\\| *(\\d+) \\|`).exec(readme)
    expect(Number(row?.[1]), id).toBe(tools.length)
  }
})

test('a dead link, a missing file and an unknown script are found', () => {
  const text = [
    'See [this](gone.md#part), [that](https://example.com), `src/gone.ts` and `src/here.ts`.',
    '```ts',
    "import './not-checked/gone.ts' // `packages/gone/a.ts`",
    '```',
    'Run `npx pnpm@12 --silent gone` or `npx -y pnpm@12 --dir /path start`.',
  ].join('\n')
  const document = { path: 'docs/a.md', text }
  const exists = (path: string) => path === 'docs/src/here.ts'
  expect(deadReferences(document, exists)).toEqual(['docs/a.md: gone.md', 'docs/a.md: src/gone.ts'])
  expect(unknownScripts(document, ['start'])).toEqual(['docs/a.md: gone'])
})

test('shell blocks are told apart by what they need', () => {
  const text = '```sh\nstart # now\n\n# only a comment\n```\n\n```sh account\ncheck "a#b"\n```\n'
  expect(shellBlocks(text)).toEqual([
    { reason: '', lines: ['start'] },
    { reason: 'account', lines: ['check "a#b"'] },
  ])
})

test('the tests that show the contract with hosts exist', () => {
  const folder = join(root, 'apps/gateway/test/authorization')
  const tests = ['contract', 'tokens', 'pages', 'documents'].map((name) =>
    readFileSync(join(folder, `${name}.test.ts`), 'utf8'),
  )
  const rows = readFileSync(join(root, 'docs/oauth.md'), 'utf8').matchAll(/^\| +(\d+) \|.*"([^"]+)" *\|$/gm)
  const points = [...rows].map(([, point, name = '']) => {
    expect(
      tests.some((text) => text.includes(`'${name}'`)),
      name,
    ).toBe(true)
    return Number(point)
  })
  expect(points).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
})
