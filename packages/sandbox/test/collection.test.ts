import { describe, expect, it } from 'vitest'
import { createCollection, createTimeline } from '../src/index.ts'
import { handClock } from './desk.ts'

interface Note {
  id?: number | string
  text: string
  created?: string
  updated?: string
}

const seconds = (ms: number) => new Date(ms).toISOString().slice(0, 19)

describe('a collection', () => {
  it('inserts at its head or its tail', () => {
    const head = createCollection<Note>({ insertAt: 'head' })
    const tail = createCollection<Note>()
    for (const text of ['a', 'b', 'c']) {
      head.insert({ text })
      tail.insert({ text })
    }
    expect(head.all().map(({ id, text }) => `${id}${text}`)).toEqual(['3c', '2b', '1a'])
    expect([...tail].map(({ id, text }) => `${id}${text}`)).toEqual(['1a', '2b', '3c'])
  })

  it('keeps a copy of what is inserted, so that sandboxes with one seed stay apart', () => {
    const seed = { id: 1, text: 'a', author: { name: 'Ana' } }
    const [one, other] = [createCollection<typeof seed>(), createCollection<typeof seed>()]
    const changed = one.insert(seed)
    other.insert(seed)
    changed.author.name = 'Bea'
    expect(other.get(1)?.author.name).toBe('Ana')
    expect(seed.author.name).toBe('Ana')
  })

  it('finds ids as text, overwrites a known one in its place, and never gives out a taken one', () => {
    const notes = createCollection<Note>({ firstSequence: 7 })
    notes.insert({ id: '7', text: 'given' })
    notes.insert({ text: 'next' })
    notes.insert({ id: 7, text: 'again' })
    expect(notes.all().map(({ text }) => text)).toEqual(['again', 'next'])
    expect(notes.get('8')?.text).toBe('next')
    expect(notes.size).toBe(2)
    expect(notes.remove('7')?.text).toBe('again')
    expect(notes.get(7)).toBeUndefined()
    expect(notes.update(7, { text: 'gone' })).toBeUndefined()
    expect(JSON.parse(JSON.stringify(notes))).toEqual([{ id: 8, text: 'next' }])
  })

  it('stamps records with times that strictly increase, as coarse as the vendor shows them', () => {
    const timeline = createTimeline(handClock(), 1000)
    const timestamps = { created: 'created', updated: 'updated', timeline, format: seconds } as const
    const notes = createCollection<Note>({ timestamps })
    const stamps = [notes.insert({ text: 'a' }), notes.insert({ text: 'b' })].map(({ created }) => created)
    notes.update(1, { text: 'changed' })
    expect(stamps).toEqual(['2026-01-05T09:00:00', '2026-01-05T09:00:01'])
    expect(notes.get(1)).toMatchObject({ created: '2026-01-05T09:00:00', updated: '2026-01-05T09:00:02' })
    expect(notes.insert({ text: 'old', created: '2020-01-01T00:00:00' }).created).toBe('2020-01-01T00:00:00')
  })
})
