import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './repository/workspace.ts'

const text = readFileSync(join(root, 'docs/security.md'), 'utf8')

/** `- [name of a test](../path/of/its.test.ts)` */
const links = [...text.matchAll(/^- \[(.+)\]\(\.\.\/(.+)\)$/gm)].map(([, name = '', path = '']) => ({
  name,
  path,
}))

test('each defence names a test that exists', () => {
  expect(links.length).toBeGreaterThan(30)
  expect(links.filter(({ name, path }) => !titles(path).includes(name))).toEqual([])
})

test('each threat has a defence that is tested', () => {
  const threats = text.split(/^## /m).slice(1, -1)
  expect(threats.length).toBeGreaterThanOrEqual(14)
  for (const threat of threats) expect(threat).toMatch(/^- \[.+\]\(\.\.\/.+\.test\.ts\)$/m)
})

test('a test that is gone is found', () => {
  expect(titles('test/security-document.test.ts')).toContain('a test that is gone is found')
  expect(titles('test/security-document.test.ts')).not.toContain('a test that never was')
})

/** The titles of the tests in a file. */
function titles(path: string): string[] {
  const source = readFileSync(join(root, path), 'utf8')
  const quoted = /(?:\b(?:test|it)|\]\)|\bkeys\(\w+\)\)|\.each\(\w+\))\(\s*(['"`])(.+?)\1,\s/g
  return [...source.matchAll(quoted)].map(([, , title = '']) => title)
}
