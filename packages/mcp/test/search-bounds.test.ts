import { describe, expect, test } from 'vitest'
import { surface } from '../src/index.ts'
import { stem } from '../src/surface/search/words.ts'
import { sampleConnector, sampleRecord } from './support/sample-connector.ts'

function catalog(count = 3, more: object = {}) {
  const records = Array.from({ length: count }, (_, index) =>
    sampleRecord(`list_all_desk_tickets_${index}`, { description: 'Lists tickets.', ...more }),
  )
  return surface([sampleConnector('desk', records)], 'catalog')
}

describe('a query', () => {
  test.each([
    ['of one word without end', 'a'.repeat(40_000)],
    ['of 5,000 unknown words', Array.from({ length: 5_000 }, (_, index) => `word${index}`).join(' ')],
    ['of 50 short words', 'tickets '.repeat(50)],
    ['of a megabyte', 'eded '.repeat(200_000)],
  ])('%s is read in part, and that is said', async (_what, query) => {
    const { structuredContent, isError } = await catalog().call('search_tools', { query })
    expect(isError).toBeUndefined()
    expect(structuredContent?.['note']).toContain('Only the first 300 characters and 40 words')
    expect(JSON.stringify(structuredContent).length).toBeLessThan(5_000)
  })

  test('of a few words is read whole', async () => {
    const { structuredContent } = await catalog().call('search_tools', { query: 'list tickets' })
    expect(structuredContent).not.toHaveProperty('note')
  })

  test('that goes on after the task finds what the task finds', async () => {
    const { structuredContent } = await catalog().call('search_tools', {
      query: `list tickets ${'x'.repeat(10_000)}`,
    })
    expect(structuredContent?.['result']).toHaveLength(3)
  })
})

test('a word longer than any has no stem', () => {
  const word = `${'a'.repeat(100_000)}ing`
  expect(stem(word)).toBe(word)
})

describe('describe_tools', () => {
  const properties = { text: { type: 'string', description: 'x'.repeat(20_000) } }
  const heavy = () => catalog(8, { inputSchema: { type: 'object', properties } })

  test('describes as many as fit, and names the others', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `list_all_desk_tickets_${index}`)
    const { structuredContent } = await heavy().call('describe_tools', { names })
    expect(Buffer.byteLength(JSON.stringify(structuredContent))).toBeLessThanOrEqual(60_000)
    expect(structuredContent).toMatchObject({ left_out: names.slice(2) })
    expect(structuredContent?.['result']).toHaveLength(2)
  })

  test('repeats the beginning of a name that no tool has', async () => {
    const { structuredContent } = await catalog().call('describe_tools', { names: ['x'.repeat(500_000)] })
    expect(JSON.stringify(structuredContent).length).toBeLessThan(1_000)
  })
})
