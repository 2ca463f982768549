import { expect, it } from 'vitest'
import { checked } from './checked-tool.ts'

const squared = { type: 'string', pattern: '\\s+$' }

it('tries a pattern that may take the square of the length on short texts only', async () => {
  await expect(checked({ x: squared }, { x: 'a' })).rejects.toThrow('x: expected')
  const long = `${' '.repeat(300_000)}a`
  // Tried on all of it, it would take minutes.
  await expect(checked({ x: squared }, { x: long })).resolves.toEqual({ x: long })
})

it('tries one that takes as long as the text on every text', async () => {
  const digits = { type: 'string', pattern: '^-?[0-9]+$' }
  await expect(checked({ x: digits }, { x: `${'1'.repeat(5_000)}a` })).rejects.toThrow('x: expected')
})

it('tells patterns apart that are tried on short texts only', async () => {
  const pattern = (source: string) => ({ type: 'string', pattern: source })
  const schema = { x: pattern('^[0-9]+(-[0-9]+)*$'), y: pattern('^[a-z]+(, ?[a-z]+)*$') }
  await expect(checked(schema, { x: '1-2', y: 'a, b' })).resolves.toEqual({ x: '1-2', y: 'a, b' })
  await expect(checked(schema, { x: '1-2', y: '1-2' })).rejects.toThrow('y: expected')
})
