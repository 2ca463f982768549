import type { Turn } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { landedIn } from '../src/writes/landed.ts'

const at = Date.parse('2026-11-20T12:00:00Z')
const mark = { count: 1, readAt: at, lastId: '1' }
const before: Turn = { id: '1', role: 'customer', text: 'Where is it?' }

function find(words: string | string[], turn: Turn, isOutbound = true) {
  const turns = [before, { id: '2', role: 'agent', visibility: 'public', ...turn } as Turn]
  return landedIn(turns, { words: [words].flat(), isOutbound, at, mark, own: new Set() })
}

describe('landedIn', () => {
  it('compares what both are as text', async () => {
    const written = '<p>It <b>left</b> today, see <a href="https://x.example/1">here</a>.</p>'
    expect(await find(written, { text: 'It left today, see here [https://x.example/1].' })).toBe('2')
    expect(await find('Tom &amp; Ana: 5 < 6', { text: 'Tom & Ana: 5 < 6' })).toBe('2')
    expect(await find(['Short.', '<p>The longer form.</p>'], { text: 'The longer form.' })).toBe('2')
  })

  it('is not sure of a message that has other words in its quoted part, or was changed', async () => {
    const quoted = 'It left today.\n\n> quoted\n> text'
    const notes = (characters: number) => [`quoted history (${characters} characters)`]
    expect(await find(quoted, { text: 'It left today.', text_left_out: notes(15) })).toBe('2')
    expect(await find(quoted, { text: 'It left today.', text_left_out: notes(9) })).toBeUndefined()
    expect(await find('Dear Ana, it left today.', { text: 'Dear [name], it left today!' })).toBeUndefined()
    expect(await find('Dear Ana, it left today.', { text: '' })).toBeUndefined()
  })

  it('is sure of what is something else', async () => {
    const written = 'Dear Ana, it left today.'
    expect(await find(written, { text: 'NO REFUND before Friday' })).toBeNull()
    expect(await find(written, { text: 'it left today', visibility: 'private' })).toBeNull()
    expect(await find(written, { role: 'system', text: 'left today' })).toBeNull()
    expect(await find(written, { role: 'customer', text: written })).toBeNull()
    expect(await find(written, { text: written, delivery_state: 'draft' })).toBeNull()
  })
})
