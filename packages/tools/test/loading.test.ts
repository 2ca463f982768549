import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const source = join(import.meta.dirname, '../src')

/** Every module that importing this one loads at once; what it loads later, or only for its types, is not among them. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(join(source, file), 'utf8')
  for (const [, names, from] of text.matchAll(/^(?:import|export) ([^;]*?)from '([^']+)'/gms)) {
    const onlyTypes = /^type /.test(names ?? '') || /^\{(\s*type \w+,?)+\s*\}\s*$/.test(names ?? '')
    if (from === undefined || onlyTypes) continue
    if (from.startsWith('.')) loadedBy(join(dirname(file), from), seen)
    else seen.add(from)
  }
  return seen
}

it('a connector that starts loads no schema compiler and no HTML converter', () => {
  const loaded = [...loadedBy('index.ts')]
  expect(loaded.filter((module) => !module.endsWith('.ts') && !module.startsWith('node:'))).toEqual([
    '@helpdesk-mcp/contracts',
  ])
  expect(loaded).toContain('arguments/check-arguments.ts')
})

it('installs nothing that only derivation needs', () => {
  const manifest = JSON.parse(readFileSync(join(source, '../package.json'), 'utf8'))
  expect(Object.keys(manifest.dependencies)).toEqual([
    '@helpdesk-mcp/contracts',
    'ajv',
    'entities',
    'htmlparser2',
    'lossless-json',
  ])
})
