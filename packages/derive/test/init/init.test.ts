import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type InitProcess, readDocuments, runCommand } from '../../src/index.ts'

let cwd: string
let printed: string[]
let errors: string[]
const document = readFileSync(join(import.meta.dirname, '../../../../docs/examples/acme-desk.yaml'), 'utf8')

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'derive-init-'))
  writeFileSync(join(cwd, 'acme.yaml'), document)
  printed = []
  errors = []
})

afterEach(() => rmSync(cwd, { recursive: true, force: true }))

function init(args: string[], more: Partial<InitProcess> = {}): Promise<number> {
  return runCommand(['init', ...args], {
    cwd,
    print: (line) => printed.push(line),
    printError: (line) => errors.push(line),
    ...more,
  })
}

const made = (file: string) => readFileSync(join(cwd, 'acme-desk', file), 'utf8')
const tools = () => parse(made('tools.yaml')) as Record<string, Record<string, unknown>>

describe('init', () => {
  it('drafts an entry for every operation, and marks what it guessed', async () => {
    expect(await init(['acme-desk', '--openapi', 'acme.yaml'])).toBe(0)
    expect(tools()).toMatchObject({
      list_tickets: {
        method: 'list',
        group: 'conversations',
        compact: ['id', 'subject', 'status', 'created_at'],
      },
      list_ticket_search: {
        operation: 'searchTickets',
        method: 'list',
        guessed: expect.arrayContaining(['method']),
      },
      create_ticket: {
        effects: ['outbound'],
        guessed: expect.arrayContaining(['effects', 'group', 'description']),
      },
      delete_ticket: { effects: ['destructive'] },
      create_ticket_message: {
        effects: ['outbound'],
        when: [{ arguments: { private: true }, effects: ['internal'] }],
        words: 'content',
        guessed: expect.not.arrayContaining(['description']),
      },
      create_webhook: { group: 'settings', effects: ['admin'] },
    })
    for (const [id, { guessed }] of Object.entries(tools())) expect(guessed, id).toContain('group')
  })

  it('proposes a setting for what stands in most paths', async () => {
    await init(['acme-desk', '--openapi', 'acme.yaml'])
    expect(made('src/definition.ts')).toContain("bound: { account_id: 'accountId' }")
    expect(made('src/settings.ts')).toContain('accountId: z.string().regex(/^[0-9]+$/)')
    await init(['other-desk', '--openapi', 'acme.yaml', '--unbound', 'account_id'])
    expect(readFileSync(join(cwd, 'other-desk/src/definition.ts'), 'utf8')).not.toContain('bound:')
  })

  it('drafts an overlay for what must be mended, with a question where only a person can say', async () => {
    await init(['acme-desk', '--openapi', 'acme.yaml'])
    const { actions } = parse(made('overlay.yaml')) as { actions: Record<string, unknown>[] }
    expect(actions).toMatchObject([
      { update: { operationId: 'getAccountsCustomersById' } },
      { update: { responses: { 200: {} } } },
      { 'x-unsettled': expect.stringContaining('Is #/components/schemas/Customer meant?') },
    ])
  })

  it('drafts a wire fixture for every tool', async () => {
    await init(['acme-desk', '--openapi', 'acme.yaml'])
    const files = readdirSync(join(cwd, 'acme-desk/test/wire'))
    const fixtures = files.flatMap(
      (file) => JSON.parse(made(`test/wire/${file}`)) as { tool: string; drafted: true }[],
    )
    expect(fixtures.map(({ drafted }) => drafted)).toEqual(Array.from({ length: 8 }, () => true))
    expect(fixtures).toContainEqual({
      tool: 'delete_a_acme_desk_ticket_by_id',
      arguments: { id: '7' },
      request: {
        method: 'DELETE',
        url: 'https://api.acme-desk.test/v1/accounts/42/tickets/7',
        headers: { 'x-api-key': 'test-key' },
      },
      drafted: true,
    })
  })

  it('leaves out what it is told to, by tag, path and operationId, and says so in tools.yaml', async () => {
    await init([
      ...['acme-desk', '--openapi', 'acme.yaml', '--exclude', 'webhooks', '--exclude', 'create*'],
      ...['--exclude', '/accounts/{account_id}/tickets/search'],
    ])
    expect(Object.keys(tools()).sort()).toEqual(
      [
        'create_ticket_message',
        'delete_ticket',
        'get_customer',
        'get_ticket',
        'left_out',
        'list_tickets',
      ].sort(),
    )
    expect(made('tools.yaml')).toContain('Left out by --exclude create*.')
  })

  it('takes a document from a URL', async () => {
    const asked: string[] = []
    const fetch: typeof globalThis.fetch = async (url) => {
      asked.push(String(url))
      return new Response(document)
    }
    expect(await init(['acme-desk', '--openapi', 'https://acme.test/openapi.yaml'], { fetch })).toBe(0)
    expect(asked).toEqual(['https://acme.test/openapi.yaml'])
    expect(made('openapi.yaml')).toBe(document)
  })

  it('asks at a terminal for what is not given', async () => {
    const asked: string[] = []
    const answers = ['acme-desk', 'acme.yaml', 'Acme Support', 'Webhooks, Customers']
    const questions = {
      text: async (question: string) => {
        asked.push(question)
        return answers[asked.length - 1] ?? ''
      },
      say: (sentence: string) => asked.push(sentence) && undefined,
    }
    // What is said is no question: the tags stand before the last one.
    answers.splice(3, 0, '')
    expect(await init([], { questions })).toBe(0)
    expect(asked.join('\n')).toContain('Tags: Tickets (6), Customers (1), Webhooks (1)')
    expect(made('src/definition.ts')).toContain("title: 'Acme Support'")
    expect(Object.keys(tools())).not.toContain('create_webhook')
  })
})

describe('init refuses', () => {
  const write = (name: string, text: string) => writeFileSync(join(cwd, name), text)

  it.each([
    ['a file that does not exist', 'nowhere.yaml', 'nowhere.yaml does not exist.'],
    ['a folder', '.', '. is a folder.'],
    ['an empty file', '  \n', 'is empty.'],
    ['what is neither JSON nor YAML', 'a: [\n', 'is neither JSON nor YAML (line'],
    ['a web page', '<!doctype html><html></html>', 'is a web page, not an OpenAPI document.'],
    ['a list', '- 1', 'is not a map, not an OpenAPI document.'],
    [
      'Swagger 2.0',
      'swagger: "2.0"\npaths: {}',
      'Swagger 2.0 is not read, only OpenAPI 3. Convert it: npx swagger2openapi',
    ],
    ['a later version', 'openapi: 4.0.0\npaths: {}', 'is a version that is not read.'],
    ['a document without paths', 'openapi: 3.1.0\npaths: {}', 'has no paths'],
    ['AsyncAPI', 'asyncapi: 2.6.0\nchannels: {}', 'AsyncAPI 2.6.0 is not read, only OpenAPI 3.'],
    ['a Postman collection', '{"info":{"name":"A"},"item":[]}', 'A Postman collection is not read'],
    [
      'a document whose only path has no slash',
      'openapi: 3.1.0\npaths: { tickets: { get: { operationId: a, responses: {} } } }',
      'openapi.yaml: paths.tickets: does not begin with a slash. Write it as a path: /things/{id}.',
    ],
    [
      'a document of which no operation is for a tool',
      'openapi: 3.1.0\npaths: { /a: { get: { operationId: a, deprecated: true, responses: {} } }, /b: { trace: { operationId: b, responses: {} } } }',
      'has no operation that can be a tool. a: ',
    ],
    [
      'paths without operations',
      'openapi: 3.1.0\npaths: { /a: { summary: A } }',
      'has no operation that can be a tool.',
    ],
  ])('%s', async (_what, text, problem) => {
    const isPath = text === 'nowhere.yaml' || text === '.'
    if (!isPath) write('given.yaml', text)
    expect(await init(['new-desk', '--openapi', isPath ? text : 'given.yaml'])).toBe(1)
    expect(errors.join('\n')).toContain(problem)
    expect(existsSync(join(cwd, 'new-desk'))).toBe(false)
  })

  it.each([
    [
      'a URL that nobody answers',
      async () => Promise.reject(new TypeError('fetch failed')),
      'cannot be reached',
    ],
    ['a URL that refuses', async () => new Response('', { status: 404 }), 'answers 404.'],
  ])('%s', async (_what, fetch, problem) => {
    expect(await init(['new-desk', '--openapi', 'https://acme.test/x'], { fetch })).toBe(1)
    expect(errors.join('\n')).toContain(problem)
  })

  it.each([
    [['--openapi', 'acme.yaml'], 'Give the id of the connector'],
    [['new-desk'], 'Give the document: --openapi <file or URL>'],
    [['New_Desk', '--openapi', 'acme.yaml'], 'The id "New_Desk" must be'],
    [['new-desk', '--openapi', 'acme.yaml', '--title', "x'; process.exit()"], 'The title'],
    [['new-desk', '--openapi', 'acme.yaml', '--brand', 'New Desk'], 'The brand'],
    [['new-desk', '--openapi', 'acme.yaml', '--package', '../x'], 'The package'],
    [['new-desk', '--openapi', 'acme.yaml', '--force'], "Unknown option '--force'"],
  ])('%j', async (args, problem) => {
    expect(await init(args)).toBe(2)
    expect(errors.join('\n')).toContain(problem)
  })

  it('a folder that is there, without touching it', async () => {
    mkdirSync(join(cwd, 'acme-desk'))
    expect(await init(['acme-desk', '--openapi', 'acme.yaml'])).toBe(2)
    expect(errors.join('\n')).toContain('is already there')
    expect(readdirSync(join(cwd, 'acme-desk'))).toEqual([])
    expect(readdirSync(cwd).sort()).toEqual(['acme-desk', 'acme.yaml'])
  })
})

describe('a document as bytes', () => {
  const small =
    'openapi: 3.1.0\ninfo: { title: Büro }\npaths: { /a: { get: { operationId: readA, responses: {} } } }\n'

  it('may be UTF-16 with its mark', async () => {
    writeFileSync(join(cwd, 'given.yaml'), Buffer.from(`\ufeff${small}`, 'utf16le'))
    expect(await init(['acme-desk', '--openapi', 'given.yaml'])).toBe(0)
    expect(made('openapi.yaml')).toBe(small)
  })

  it('is refused in another encoding, by init and by generate', async () => {
    writeFileSync(join(cwd, 'given.yaml'), Buffer.from(small, 'latin1'))
    expect(await init(['acme-desk', '--openapi', 'given.yaml'])).toBe(1)
    expect(errors.join()).toContain('given.yaml is not text in UTF-8. Save it in UTF-8')
    expect(await init(['acme-desk', '--openapi', 'acme.yaml'])).toBe(0)
    writeFileSync(join(cwd, 'acme-desk/openapi.yaml'), Buffer.from(small, 'latin1'))
    expect(() => readDocuments(join(cwd, 'acme-desk'))).toThrow(
      'openapi.yaml: (file): is not text in UTF-8. Save it in UTF-8.',
    )
  })

  it('may have a description of any length', async () => {
    const operation = `{ operationId: readA, description: "${'word '.repeat(100_000)}", responses: {} }`
    writeFileSync(join(cwd, 'given.yaml'), `openapi: 3.1.0\npaths: { /a: { get: ${operation} } }\n`)
    expect(await init(['acme-desk', '--openapi', 'given.yaml'])).toBe(0)
  })
})
