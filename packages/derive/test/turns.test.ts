import { describe, expect, it } from 'vitest'
import { deriveTools } from '../src/index.ts'
import { documentOf, entryOf, noPaging, problemsOf } from './derive-one.ts'

const text = { type: 'string' }
const file = { type: 'object', properties: { id: text, name: text } }
const comment = {
  type: 'object',
  properties: {
    id: text,
    at: text,
    body: { type: 'string', format: 'html' },
    staff: { type: 'boolean' },
    via: { type: 'string', enum: ['email', 'chat'] },
    files: { type: 'array', items: file },
  },
}
const operations = {
  getCase: {
    method: 'get',
    path: '/cases/{id}',
    parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
    answer: {
      type: 'object',
      properties: { id: text, owner: text, comments: { type: 'array', items: comment } },
    },
  },
  getFile: {
    method: 'get',
    path: '/files/{fileId}',
    parameters: [{ name: 'fileId', in: 'path', required: true, schema: text }],
    answer: { type: 'object', properties: { id: text } },
  },
}
const document = documentOf(operations)
const plan = {
  at: 'comments',
  id: 'id',
  time: ['at'],
  channel: 'via',
  text: 'body',
  role: [{ when: { staff: true }, is: 'agent' }],
  visibility: [{ has: ['id'], is: 'public' }],
  by: { any: { name: '../owner' } },
  attachments: {
    at: 'files',
    id: 'id',
    name: 'name',
    read: { tool: 'get_file', arguments: { id: 'attachment.id' } },
  },
}
const entries = (turns: unknown = plan, entry: object = {}) => ({
  turns: { comment: turns },
  get_case: entryOf({ operation: 'getCase', resource: 'cases', method: 'get', turns: 'comment', ...entry }),
  get_file: entryOf({ operation: 'getFile', resource: 'files', method: 'get' }),
})

describe('turns of tools.yaml', () => {
  const [record] = deriveTools({ document, entries: entries(), brand: 'acme', paging: noPaging })

  it('become a plan, a single path being a list of one', () => {
    expect(record?.response.turns).toMatchObject({
      at: 'comments',
      id: ['id'],
      by: { any: { name: ['../owner'] } },
    })
  })

  it('may take their authors from names that are put beside ids', () => {
    const resolvers = {
      file: {
        ...{ list: 'list_files', id: 'id', match: ['name'], label: { name: 'name' } },
        beside: { owner: 'owner', 'comments.via': 'writer' },
      },
    }
    const more = {
      resolvers,
      list_files: entryOf({ operation: 'listFiles', resource: 'files', method: 'list' }),
    }
    const files = { listFiles: { path: '/files', answer: { type: 'array', items: file } } }
    const by = { customer: { name: '../owner_name' }, any: { name: 'writer_name' } }
    const withFiles = documentOf({ ...operations, ...files })
    const [one] = deriveTools({
      document: withFiles,
      entries: { ...more, ...entries({ ...plan, by }) },
      brand: 'acme',
      paging: noPaging,
    }).filter(({ id }) => id === 'get_case')
    expect(one?.response.turns?.by).toEqual({
      customer: { name: ['../owner_name'] },
      any: { name: ['writer_name'] },
    })
    const wrong = { ...more, ...entries({ ...plan, by: { any: { name: 'writer_email' } } }) }
    expect(problemsOf(withFiles, wrong).map(({ problem }) => problem)).toEqual([
      'comments.writer_email, in the plan comment, is not in the answer.',
    ])
  })

  it('say which words of a turn are nobody’s', () => {
    expect(record?.response.untrusted?.except).toMatchObject({
      'comments.via': 'email|chat',
      'turns.channel': 'email|chat',
      'turns.role': 'customer|agent|assistant|system|unknown',
      'turns.attachments.read_with.tool': 'get_single_acme_file_by_id',
    })
  })

  it('are the example of how quoted history is read', () => {
    expect(record?.inputSchema.properties?.['fields']?.description).toContain('"turns.text:full"')
  })

  it.each<[string, unknown, object, string]>([
    ['an unknown plan', plan, { turns: 'coment' }, 'coment is an unknown plan. Did you mean comment?'],
    [
      'a path that the answer lacks',
      { ...plan, time: 'sent' },
      {},
      'comments.sent, in the plan comment, is not in the answer.',
    ],
    [
      'one around it',
      { ...plan, by: { any: { name: '../nobody' } } },
      {},
      'nobody, in the plan comment, is not in the answer.',
    ],
    [
      'a rule’s path',
      { ...plan, role: [{ when: { author: 1 }, is: 'agent' }] },
      {},
      'comments.author, in the plan',
    ],
    ['an unknown role', { ...plan, role: [{ is: 'robot' }] }, {}, 'has another form than it should.'],
    ['an unknown key', { ...plan, texts: 'body' }, {}, 'is an unknown key.'],
    ['no text', { ...plan, text: undefined }, {}, 'is missing.'],
    ['a field of the turn', { ...plan, keep: ['role'] }, {}, 'role is a field of the turn.'],
    [
      'a tool that is none',
      { ...plan, attachments: { ...plan.attachments, read: { tool: 'open', arguments: { id: 'id' } } } },
      {},
      'open is not the id of a tool.',
    ],
    [
      'an argument that is none',
      {
        ...plan,
        attachments: { ...plan.attachments, read: { tool: 'get_file', arguments: { file: '$case' } } },
      },
      {},
      'file is not an argument of get_file.',
    ],
  ])('are refused with %s', (_what, turns, entry, expected) => {
    const said = problemsOf(document, entries(turns, entry)).map(({ problem, fix }) => `${problem} ${fix}`)
    expect(said.join('\n')).toContain(expected)
  })
})
