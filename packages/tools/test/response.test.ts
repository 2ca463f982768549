import { type ResponsePlan, valueAt } from '@helpdesk-mcp/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson, respell, searchFields, shape } from '../src/index.ts'

describe('reading JSON', () => {
  it.each([
    ['an id past 2^53', '{"id":71928300000012345}', { id: '71928300000012345' }],
    ['a negative one', '[-71928300000012345]', ['-71928300000012345']],
    ['one of any length', `[${'9'.repeat(60)}]`, ['9'.repeat(60)]],
    ['the last safe integer', '[9007199254740991]', [9007199254740991]],
    ['a decimal, as near as a number is', '[1.12345678901234567890]', [1.1234567890123457]],
    ['an exponent', '[1e3, 71928300000012345]', [1000, '71928300000012345']],
    ['nothing but one', '71928300000012345', '71928300000012345'],
    ['one on a line of its own', '[1,\n71928300000012345\n]', [1, '71928300000012345']],
    [
      'one behind another',
      '[1,71928300000012345,71928300000012346]',
      [1, '71928300000012345', '71928300000012346'],
    ],
    ['digits in text', '{"a":"71928300000012345 and 1"}', { a: '71928300000012345 and 1' }],
    ['small JSON', '{"a":[1,true,null,"b"]}', { a: [1, true, null, 'b'] }],
    ['a key that comes twice', '{"a":1,"a":2,"b":71928300000012345}', { a: 2, b: '71928300000012345' }],
  ])('%s', (_what, text, value) => {
    expect(readJson(text)).toEqual(value)
  })

  it('is that of JSON.parse but for such integers', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.bigInt({ min: 2n ** 53n, max: 2n ** 90n }), (value, big) => {
        const safe = JSON.stringify(value).replace(/\d{16,}/g, '1')
        expect(readJson(`{"value":${safe},"id":${big}}`)).toEqual({
          value: JSON.parse(safe),
          id: String(big),
        })
      }),
    )
  })

  it.each(['', '{', '{"id":71928300000012345', '<html>', '[1 2]'])('refuses %j', (text) => {
    expect(() => readJson(text)).toThrow(SyntaxError)
  })

  it('never touches the prototype', () => {
    const read = readJson('{"__proto__":{"polluted":71928300000012345}}')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect(valueAt(respell(read, { a: 'b' }), '__proto__.polluted')).toBe('71928300000012345')
  })
})

describe('two spellings of a key', () => {
  it('are read as one, at any depth; where both are there the meant one stands', () => {
    const value = { orderID: 1, list: [{ orderID: 2, orderId: 3 }], other: { a: { orderID: null } } }
    expect(respell(value, { orderID: 'orderId' })).toEqual({
      orderId: 1,
      list: [{ orderId: 3 }],
      other: { a: { orderId: null } },
    })
    expect(respell(value, undefined)).toBe(value)
    expect(respell(value, { somethingElse: 'b' })).toBe(value)
    expect(respell({ a: 1 }, { a: 'a' })).toEqual({ a: 1 })
  })
})

describe('the shape of a result', () => {
  const comments = [
    {
      id: 1,
      body: '<p>Hello&nbsp;<b>you</b></p>',
      html_body: '<p>Hello</p>',
      author: { name: 'A', avatar: 'x' },
    },
    { id: 2, body: 'plain', html_body: null, author: null },
  ]
  const ticket = { id: 't1', subject: 'a < b & c', note: '<script>alert(1)</script><p>Seen</p>', comments }
  const item: ResponsePlan = {
    kind: 'item',
    omit: ['comments.html_body'],
    texts: [{ path: 'note' }, { path: 'comments.body' }],
  }
  const list: ResponsePlan = {
    kind: 'list',
    compact: ['id', 'comments.id'],
    omit: ['comments.author'],
    texts: [{ path: 'note' }],
  }

  it('of an object is all of it but what is omitted, with HTML as text', async () => {
    expect(await shape(ticket, item, undefined)).toEqual({
      id: 't1',
      subject: 'a < b & c',
      note: 'Seen',
      comments: [
        { id: 1, body: 'Hello you', author: { name: 'A', avatar: 'x' } },
        { id: 2, body: 'plain', author: null },
      ],
    })
    expect(ticket.comments[0]?.html_body).toBe('<p>Hello</p>')
  })

  it('has of the same text in several fields the first that is not empty, and those that are named', async () => {
    const once: ResponsePlan = {
      kind: 'item',
      firstOf: [['comments.plain', 'comments.body', 'comments.html']],
      texts: [{ path: 'comments.body' }],
    }
    const thread = {
      comments: [
        { plain: 'a', body: '<p>a</p>', html: '<p>a</p>' },
        { plain: ' ', body: '<p>b</p>', html: '<p>b</p>' },
        { plain: null, html: 'c' },
        { id: 4, plain: '' },
      ],
    }
    expect(await shape(thread, once, undefined)).toEqual({
      comments: [{ plain: 'a' }, { body: 'b' }, { html: 'c' }, { id: 4, plain: '' }],
    })
    expect(await shape(thread, once, ['comments.plain', 'comments.html'])).toEqual({
      comments: [
        { plain: 'a', html: '<p>a</p>' },
        { plain: ' ', html: '<p>b</p>' },
        { plain: null, html: 'c' },
        { plain: '' },
      ],
    })
    expect(await shape(thread, once, ['*'])).toMatchObject({
      comments: [{ plain: 'a', body: 'a', html: '<p>a</p>' }, {}, {}, {}],
    })
  })

  it('of a list is its compact fields', async () => {
    expect(await shape([ticket], list, undefined)).toEqual([{ id: 't1', comments: [{ id: 1 }, { id: 2 }] }])
    expect(await shape([ticket], { kind: 'list' }, undefined)).toEqual([ticket])
  })

  it.each<[string, ResponsePlan, string[], unknown]>([
    [
      'fields that are named',
      item,
      ['id', 'comments.author.name'],
      { id: 't1', comments: [{ author: { name: 'A' } }, { author: null }] },
    ],
    [
      'what is omitted, if it is named',
      item,
      ['comments.html_body'],
      { comments: [{ html_body: '<p>Hello</p>' }, { html_body: null }] },
    ],
    [
      'raw HTML, if it is named',
      item,
      ['comments.body'],
      { comments: [{ body: comments[0]?.body }, { body: 'plain' }] },
    ],
    [
      'a whole object without what it omits',
      item,
      ['comments', 'comments.id'],
      {
        comments: [
          { id: 1, body: 'Hello you', author: { name: 'A', avatar: 'x' } },
          { id: 2, body: 'plain', author: null },
        ],
      },
    ],
    ['of a list fields beyond the compact ones', list, ['subject'], { id: 't1', subject: 'a < b & c' }],
    ['nothing for what is not there', item, ['gone', 'id'], { id: 't1' }],
  ])('gives %s', async (_what, plan, fields, expected) => {
    expect(await shape(plan.kind === 'list' ? [ticket] : ticket, plan, fields)).toEqual(
      plan.kind === 'list' ? [expected] : expected,
    )
  })

  it('is everything for ["*"], HTML still as text', async () => {
    const whole = (await shape(ticket, item, ['*'])) as typeof ticket
    expect(whole.comments[0]).toMatchObject({ body: 'Hello you', html_body: '<p>Hello</p>' })
    expect(await shape([ticket], { ...list, texts: [] }, ['*'])).toEqual([ticket])
  })

  it('is the usual one for an empty list of fields', async () => {
    expect(await shape([ticket], list, [])).toEqual(await shape([ticket], list, undefined))
  })

  it('keeps text that only looks like HTML', async () => {
    const plan: ResponsePlan = { kind: 'item', texts: [{ path: 'a' }] }
    for (const a of ['1 < 2', 'R&D', '<3', 'line\nline', 7, null])
      expect(await shape({ a }, plan, undefined)).toEqual({ a })
  })

  it('names fields that nothing in the answer has', () => {
    const unknownFields = (items: unknown[], fields: string[] | undefined) => {
      const search = searchFields(fields)
      for (const item of items) search.look(item)
      return search.missing()
    }
    expect(unknownFields([ticket], ['id', 'comments.author.name', 'comments.gone', 'gone', '*'])).toEqual([
      'comments.gone',
      'gone',
    ])
    expect(unknownFields([], ['gone'])).toEqual([])
    expect(unknownFields([ticket], undefined)).toEqual([])
  })
})
