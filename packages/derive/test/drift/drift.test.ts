import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { readDocuments, runCommand } from '../../src/index.ts'

let cwd: string
const printed: string[] = []
const errors: string[] = []

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'derive-drift-'))
  cpSync(join(import.meta.dirname, '../tiny-connector'), join(cwd, 'tiny'), { recursive: true })
  printed.length = 0
  errors.length = 0
})

afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const read = (file: string) => readFileSync(join(cwd, 'tiny', file), 'utf8')

/** Runs `drift` on what the document of the connector becomes. */
function drift(change: (text: string) => string, ...options: string[]): Promise<number> {
  writeFileSync(join(cwd, 'newer.yaml'), change(read('openapi.yaml')))
  return runCommand(['drift', 'tiny', 'newer.yaml', ...options], {
    cwd,
    print: (line) => printed.push(line),
    printError: (line) => errors.push(line),
  })
}

const withList = (text: string) =>
  text.replace(
    'paths:\n',
    'paths:\n  /tickets: { get: { operationId: listTickets, responses: { 200: { description: Tickets } } } }\n',
  )
const renamed = (text: string) => text.replace('operationId: getTicket', 'operationId: readTicket')
const moved = (text: string) => text.replace('/tickets/{id}', '/cases/{id}')
const removed = (text: string) => moved(text).replace('getTicket', 'getCase')

describe('drift', () => {
  it('ends with 0 where nothing has changed', async () => {
    expect(await drift((text) => text)).toBe(0)
    expect(printed).toEqual(['Nothing that our tools use has changed.'])
  })

  it('ends with 3 for what breaks nothing', async () => {
    expect(await drift(withList)).toBe(3)
    expect(printed.join('\n')).toContain('- GET /tickets (listTickets)')
    expect(await drift(renamed)).toBe(3)
  })

  it('ends with 4 for what breaks a tool, and names it', async () => {
    expect(await drift(removed)).toBe(4)
    expect(printed.join('\n')).toContain('Tools: get_single_tiny_desk_ticket_by_id')
    expect(await drift(moved)).toBe(4)
    expect(printed.join('\n')).toContain('- GET /cases/{id}: was GET /tickets/{id}.')
  })

  it('prints JSON', async () => {
    expect(await drift(removed, '--json')).toBe(4)
    expect(JSON.parse(printed.join('\n'))).toMatchObject({
      verdict: 'breaking',
      findings: [
        {
          kind: 'operation removed',
          operation: 'GET /tickets/{id}',
          tools: ['get_single_tiny_desk_ticket_by_id'],
        },
        { kind: 'operation added', operation: 'GET /cases/{id}', tools: [] },
      ],
      unmatched: [],
      broken: [],
    })
  })

  it('tells actions of the overlay that match nothing any more', async () => {
    const actions = 'actions: [{ target: "$.paths[\'/tickets/{id}\'].get", update: { summary: Reads } }]'
    writeFileSync(join(cwd, 'tiny/overlay.yaml'), `overlay: 1.0.0\ninfo: {}\n${actions}\n`)
    await drift(removed)
    expect(printed.join('\n')).toContain("remove them (1):\n- $.paths['/tickets/{id}'].get")
  })

  it.each([
    [['drift'], 2, 'Give a connector and a document.'],
    [['drift', 'nowhere', 'newer.yaml'], 2, 'There is no connector nowhere'],
    [['drift', 'tiny', 'nowhere.yaml'], 1, 'nowhere.yaml does not exist.'],
  ])('refuses %j with %i', async (args, code, problem) => {
    const process = { cwd, print: () => undefined, printError: (line: string) => errors.push(line) }
    expect(await runCommand(args, process)).toBe(code)
    expect(errors.join('\n')).toContain(problem)
  })
})

describe('drift --write', () => {
  it('puts the newer document in place, and drafts what is new', async () => {
    await drift((text) => withList(renamed(text)), '--write')
    expect(read('openapi.yaml')).toBe(readFileSync(join(cwd, 'newer.yaml'), 'utf8'))
    expect(read('tools.yaml')).toContain('operation: readTicket')
    expect(read('tools/new-operations.yaml')).toMatch(/operation: listTickets\n[\s\S]*guessed: \[/)
    const generate = await runCommand(['generate', 'tiny'], {
      cwd,
      print: () => undefined,
      printError: (line) => errors.push(line),
    })
    expect({ generate, errors: errors.filter((line) => line.startsWith('tiny')) }).toEqual({
      generate: 0,
      errors: [],
    })
    expect(await drift((text) => text)).toBe(0)
  })

  it('adds a stub to the overlay for a reference that leads nowhere', async () => {
    const broken = (text: string) =>
      text.replace(/responses:[\s\S]*$/, "responses: { 200: { $ref: '#/components/responses/Gone' } }\n")
    await drift(broken, '--write')
    expect(read('overlay.yaml')).toContain('x-unsettled')
    expect(errors.join('\n')).toContain('overlay.yaml (1 references to settle)')
  })

  it('says what a person has to do, and writes nothing else', async () => {
    await drift(removed, '--write')
    expect(errors.join('\n')).toContain('is gone: remove the entries of get_single_tiny_desk_ticket_by_id')
    expect(existsSync(join(cwd, 'tiny/overlay.yaml'))).toBe(false)
  })

  it('puts each path and component where it stood in a document of several files', async () => {
    mkdirSync(join(cwd, 'tiny/openapi'))
    const whole = parse(read('openapi.yaml'))
    const [path, item] = Object.entries(whole.paths)[0] as [string, object]
    const schemas = { User: { type: 'object', properties: { name: { type: 'string' } } } }
    const gone = { '/gone': { get: { operationId: 'getGone', responses: { 200: { description: 'Gone' } } } } }
    const write = (file: string, content: string) => writeFileSync(join(cwd, 'tiny', file), content)
    write('openapi.yaml', stringify({ ...whole, paths: {} }))
    write('openapi/tickets.yaml', `# Tickets.\n${stringify({ paths: { [path]: item } })}`)
    write('openapi/users.yaml', `# Kept as it is.\ncomponents: ${JSON.stringify({ schemas })}\n`)
    write('openapi/gone.yaml', stringify({ paths: gone }))
    const more = { delete: { operationId: 'deleteTicket', responses: { 204: { description: 'Deleted' } } } }
    const newer = {
      ...whole,
      paths: {
        [path]: { ...item, ...more },
        '/tickets': { get: { operationId: 'listTickets', responses: { 200: { description: 'Tickets' } } } },
      },
      components: { ...whole.components, schemas: { ...schemas, Team: { type: 'object' } } },
    }
    expect(await drift(() => stringify(newer), '--write')).toBe(3)
    expect(errors.join('\n')).toContain('removed: openapi/gone.yaml')
    expect(read('openapi/tickets.yaml')).toMatch(/^# Tickets\.\n/)
    expect(parse(read('openapi/tickets.yaml'))).toEqual({ paths: { [path]: { ...item, ...more } } })
    expect(read('openapi/users.yaml')).toBe(`# Kept as it is.\ncomponents: ${JSON.stringify({ schemas })}\n`)
    const main = parse(read('openapi.yaml'))
    expect(Object.keys(main.paths)).toEqual(['/tickets'])
    expect(main.components.schemas).toEqual({ Team: { type: 'object' } })
    expect(readDocuments(join(cwd, 'tiny')).document).toEqual(newer)
    errors.length = 0
    expect(await drift(() => stringify(newer), '--write')).toBe(0)
    expect(errors.filter((line) => line.startsWith('wrote'))).toEqual([])
  })
})
