import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../src/command.ts'

const fixture = join(import.meta.dirname, 'tiny-connector')
let cwd: string

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'derive-command-'))
  cpSync(fixture, join(cwd, 'tiny'), { recursive: true })
})

afterEach(() => rmSync(cwd, { recursive: true, force: true }))

async function run(...args: string[]): Promise<{ code: number; printed: string[]; errors: string }> {
  const printed: string[] = []
  const errors: string[] = []
  const process = {
    cwd,
    print: (line: string) => printed.push(line),
    printError: (line: string) => errors.push(line),
  }
  return { code: await runCommand(args, process), printed, errors: errors.join('\n') }
}

const read = (file: string) => readFileSync(join(cwd, 'tiny', file), 'utf8')
const generated = [
  'src/generated/tools.json',
  'src/generated/answers.json',
  'sandbox/generated/openapi.json',
  'src/generated/api.d.ts',
  'src/generated/int64.json',
  'src/generated/tools.d.ts',
  'server.json',
  'README.md',
]

describe('generate', () => {
  it('writes every generated file, and nothing the second time', async () => {
    const first = await run('generate', 'tiny')
    expect(first).toEqual({
      code: 0,
      printed: generated.map((file) => `wrote: ${join('tiny', file)}`),
      errors: '',
    })
    expect(JSON.parse(read('src/generated/tools.json'))).toMatchObject({
      connector: 'tiny-desk',
      tools: [{ name: 'get_single_tiny_desk_ticket_by_id' }],
    })
    expect(read('src/generated/api.d.ts')).toContain('/tickets/{id}')
    expect(read('README.md')).toContain('| `get_single_tiny_desk_ticket_by_id` | get | tickets | read |')
    expect(read('README.md')).toContain('| `TINY_DESK_API_KEY` | yes | The API key. |')
    expect(JSON.parse(read('server.json'))).toMatchObject({
      name: 'example/tiny-desk',
      repository: { url: 'https://github.com/example/tiny-desk' },
    })
    expect(await run('generate', 'tiny')).toEqual({ code: 0, printed: ['up to date: tiny'], errors: '' })
  })

  it('works in the current folder without a folder', async () => {
    cwd = join(cwd, 'tiny')
    expect((await run('generate')).printed).toContain('wrote: server.json')
    cwd = join(cwd, '..')
  })

  it('applies the overlay', async () => {
    writeFileSync(
      join(cwd, 'tiny/overlay.yaml'),
      'overlay: 1.0.0\ninfo: {}\nactions: [{ target: $.info, update: { title: Repaired } }]\n',
    )
    expect((await run('generate', 'tiny')).code).toBe(0)
    expect(JSON.parse(read('sandbox/generated/openapi.json'))).toMatchObject({ info: { title: 'Repaired' } })
  })
})

describe('generate --check', () => {
  it('writes nothing and names what is out of date', async () => {
    const { code, printed } = await run('generate', 'tiny', '--check')
    expect(code).toBe(1)
    expect(printed).toEqual(generated.map((file) => `out of date: ${join('tiny', file)}`))
    expect(() => read('server.json')).toThrow('ENOENT')
  })

  it('succeeds when nothing is', async () => {
    await run('generate', 'tiny')
    expect(await run('generate', 'tiny', '--check')).toEqual({
      code: 0,
      printed: ['up to date: tiny'],
      errors: '',
    })
  })
})

describe('problems', () => {
  it.each([
    [
      'tools.yaml',
      'get_ticket: { operation: getTicket }\n',
      'tiny/tools.yaml: get_ticket.resource: is missing.',
    ],
    ['tools.yaml', 'a: [\n', 'tiny/tools.yaml: line'],
    ['README.md', '# Tiny\n', 'tiny/README.md: tools: has no place for this table.'],
    ['src/definition.ts', 'export const other = 1\n', 'tiny/src/definition.ts: definition: exports no'],
    ['src/definition.ts', "import 'nowhere'\n", 'tiny/src/definition.ts: (file): cannot be loaded: '],
  ])('in %s (%j) are named by file, key and fix', async (file, text, expected) => {
    writeFileSync(join(cwd, 'tiny', file), text)
    const { code, printed, errors } = await run('generate', 'tiny')
    expect({ code, printed }).toEqual({ code: 1, printed: [] })
    expect(errors).toContain(expected)
  })

  it.each([['src/definition.ts'], ['openapi.yaml'], ['package.json']])(
    '%s that does not exist',
    async (file) => {
      rmSync(join(cwd, 'tiny', file))
      const { code, errors } = await run('generate', 'tiny')
      expect(code).toBe(1)
      expect(errors).toBe(
        `tiny/${file}: (file): does not exist. Create it, or run the command in a connector's folder.`,
      )
    },
  )

  it('of one connector do not keep the next from being generated', async () => {
    const { code, printed } = await run('generate', 'nowhere', 'tiny')
    expect(code).toBe(1)
    expect(printed).toContain('wrote: tiny/server.json')
  })
})

it('says what of a document makes no tools', async () => {
  const text = `${read('openapi.yaml')}\nwebhooks: { ticketMade: { post: { responses: {} } } }\n`
  writeFileSync(join(cwd, 'tiny', 'openapi.yaml'), text)
  const { code, errors } = await run('generate', 'tiny')
  expect({ code, errors }).toEqual({
    code: 0,
    errors: 'tiny: warning: openapi.yaml: webhooks: ticketMade make no tools.',
  })
})

it('ends with a sentence whatever the documents hold', async () => {
  writeFileSync(join(cwd, 'tiny', 'tools.yaml'), '- a list')
  expect(await run('generate', 'tiny')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('tools.yaml: (file): is not a map.'),
  })
  writeFileSync(
    join(cwd, 'tiny', 'openapi.yaml'),
    'openapi: 3.1.0\ninfo: {}\npaths: { /x: 5, /y: [1], /z: { get: text } }',
  )
  writeFileSync(join(cwd, 'tiny', 'tools.yaml'), '{}')
  const { errors } = await run('generate', 'tiny')
  expect(errors).not.toMatch(/^\s+at /m)
})

describe('usage', () => {
  it('is printed for --help', async () => {
    const { code, printed } = await run('--help')
    expect(code).toBe(0)
    expect(printed.join()).toContain('Usage: helpdesk-mcp-derive generate [folder...] [--check] [--strict]')
    expect((await run('init', '--help')).printed.join()).toContain('--openapi <file or URL>')
  })

  it.each([
    [[], 'No command given.'],
    [['mend'], 'Unknown command "mend".'],
    [['generate', '--force'], '--force'],
  ])('%j is refused with it', async (args, problem) => {
    const { code, printed, errors } = await run(...args)
    expect({ code, printed }).toEqual({ code: 2, printed: [] })
    expect(errors).toContain(problem)
    expect(errors).toContain('Usage:')
  })
})
