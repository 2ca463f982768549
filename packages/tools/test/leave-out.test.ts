import { describe, expect, it } from 'vitest'
import { shape } from '../src/shape/fields.ts'
import { newTextBudget } from '../src/shape/texts.ts'

const record = {
  id: 7,
  caseid: '7',
  owner: null,
  phone: null,
  tags: [],
  cf: { number: null },
  spam: false,
  read: false,
  count: 0,
  note: '',
  url: 'https://desk.example/7',
  email: 'ana@mail.example',
  contact_email: 'ana@mail.example',
  lines: [{ sku: 'A', colour: null }],
}
const plan = {
  kind: 'item' as const,
  omit: ['url', 'missing'],
  repeats: { caseid: 'id', contact_email: 'email' },
  lean: { keep: ['owner'], unless_set: ['spam'] },
}

async function shown(fields?: string[], given: object = record, left = new Set<string>()) {
  return { value: await shape(given, plan, fields, newTextBudget(), left), left: [...left] }
}

describe('a record without what says nothing', () => {
  it('has no empty fields but those to keep, no repeated ones, and says so', async () => {
    const { value, left } = await shown()
    expect(value).toEqual({
      id: 7,
      owner: null,
      read: false,
      count: 0,
      email: 'ana@mail.example',
      lines: [{ sku: 'A' }],
    })
    expect(left).toEqual(['url', 'empty fields'])
  })

  it('keeps a field that differs from the one that it repeats as a rule, and a flag that is set', async () => {
    const { value } = await shown(undefined, { ...record, contact_email: 'ben@mail.example', spam: true })
    expect(value).toMatchObject({ contact_email: 'ben@mail.example', spam: true })
  })

  it('has all that is named, and everything on request', async () => {
    expect((await shown(['phone', 'caseid', 'url'])).value).toEqual({
      phone: null,
      caseid: '7',
      url: 'https://desk.example/7',
    })
    expect((await shown(['*'])).value).toEqual(record)
  })
})
