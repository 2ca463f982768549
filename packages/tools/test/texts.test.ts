import type { ResponsePlan } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { searchFields, shape } from '../src/index.ts'

const quoted =
  '<div>Late.</div><div class="gmail_quote"><blockquote class="gmail_quote">Hello</blockquote></div>'
const plan: ResponsePlan = {
  kind: 'item',
  texts: [{ path: 'thread.body', type: 'contentType', message: true }, { path: 'note' }],
}
const one = (body: unknown, contentType?: string) => ({
  thread: [{ id: 1, body, ...(contentType ? { contentType } : {}) }],
})

describe('the texts of an answer', () => {
  it('say beside them what they leave out', async () => {
    expect(await shape(one(quoted), plan, undefined)).toEqual({
      thread: [{ id: 1, body: 'Late.', body_left_out: ['quoted history (7 characters)'] }],
    })
  })

  it.each([
    ['thread.body:full', { body: 'Late.\n> Hello' }],
    ['thread:full', { id: 1, body: 'Late.\n> Hello' }],
    ['thread.body:text', { body: 'Late.', body_left_out: ['quoted history (7 characters)'] }],
    ['thread.body', { body: quoted }],
  ])('are asked for as %s', async (field, message) => {
    expect(await shape(one(quoted), plan, [field])).toEqual({ thread: [message] })
    const search = searchFields([field, 'gone:full'])
    search.look(one(quoted))
    expect(search.missing()).toEqual(['gone:full'])
  })

  it('are all whole for *:full', async () => {
    expect(await shape({ ...one(quoted), more: 1 }, plan, ['*:full'])).toEqual({
      thread: [{ id: 1, body: 'Late.\n> Hello' }],
      more: 1,
    })
  })

  it.each([
    ['plainText', '<b>a</b> <ana@mail.example>'],
    ['text/plain', '<b>a</b> <ana@mail.example>'],
    ['html', 'a <ana@mail.example>'],
    ['text/html', 'a <ana@mail.example>'],
    ['other', 'a <ana@mail.example>'],
  ])('are what the field beside them says: %s', async (contentType, text) => {
    const body = '<b>a</b> <ana@mail.example>'
    const asked = await shape(one(body, contentType), plan, ['thread.body:text'])
    expect(asked).toEqual({ thread: [{ body: text }] })
  })

  it('keep other items where one is hostile', async () => {
    const items = Array.from({ length: 10 }, (_, id) => ({
      id,
      note: id === 4 ? '<div>'.repeat(5000) : '<p>ok</p>',
    }))
    expect(await shape(items, { ...plan, kind: 'list' }, undefined)).toEqual(
      items.map(({ id }) => ({ id, note: id === 4 ? '' : 'ok' })),
    )
  })

  it('are every string in an object that is not documented', async () => {
    const history = [{ id: 'a<b', mail: { html: quoted, to: ['Ana <ana@mail.example>'] } }, 'x']
    const within: ResponsePlan = { kind: 'item', texts: [{ path: 'history', within: true, message: true }] }
    const text = [
      {
        id: 'a<b',
        mail: {
          html: 'Late.',
          html_left_out: ['quoted history (7 characters)'],
          to: ['Ana <ana@mail.example>'],
        },
      },
      'x',
    ]
    expect(await shape({ history: [history[0]] }, within, undefined)).toEqual({ history: [text[0]] })
    expect(await shape({ history: [history[0]] }, within, ['history'])).toEqual({ history: [text[0]] })
    expect(await shape({ history: [history[0]] }, within, ['history.mail.html'])).toEqual({
      history: [{ mail: { html: quoted } }],
    })
  })

  it('may be the whole answer, and of any depth', async () => {
    const within: ResponsePlan = { kind: 'list', texts: [{ path: '', within: true }] }
    expect(await shape([{ a: { b: '<p>x</p>' } }], within, undefined)).toEqual([{ a: { b: 'x' } }])
    let deep: unknown = '<p>x</p>'
    for (let level = 0; level < 3000; level++) deep = { deep }
    await expect(shape([deep], within, undefined)).resolves.toBeInstanceOf(Array)
  })

  it('leave a field of the vendor alone that has the name of ours', async () => {
    const item = { note: '<p>a</p><p hidden>b</p>', note_left_out: 'x' }
    expect(await shape(item, plan, undefined)).toEqual({ note: 'a', note_left_out: 'x' })
  })

  it('are only the first of very many', async () => {
    const long = `<p>${'word '.repeat(300_000)}</p>`
    const items = Array.from({ length: 6 }, () => ({ note: long }))
    const shaped = (await shape(items, { ...plan, kind: 'list' }, undefined)) as { note: string }[]
    expect(shaped[0]?.note.length).toBeGreaterThan(100_000)
    expect(shaped[5]?.note.length).toBeLessThan(3_000)
    expect(shaped[5]).toHaveProperty('note_left_out')
  })
})
