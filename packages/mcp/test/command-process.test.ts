import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { bundled } from '../../../test/programs/bundled.ts'
import { clients, root } from './support/clients.ts'
import { call, initialize } from './support/pipe.ts'

const program = await bundled(new URL('./support/acme-bin.ts', import.meta.url))

function start(...line: string[]) {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [program, ...line], { cwd: root })
  const said = { output: '', errors: '' }
  child.stdout.on('data', (chunk) => {
    said.output += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.errors += chunk
  })
  return { child, said, ended: once(child, 'close') }
}

describe.each(Object.entries(clients))('%s starts the command', (_, connect) => {
  test('and works with it over stdio', async () => {
    const client = await connect({
      command: process.execPath,
      args: [program, '--sandbox', '--surface', 'catalog'],
    })
    const { tools } = await client.listTools()
    expect(tools.map((tool) => tool.name)).toContain('call_read_tool')
    const result = await client.callTool({
      name: 'call_read_tool',
      arguments: { name: 'list_all_acme_tickets' },
    })
    expect(result).toMatchObject({ structuredContent: { result: [{ id: '1' }] } })
    await client.close()
  })
})

describe('the process', () => {
  const hanging = call(1, 'create_a_acme_reply', { text: 'Hello' })
  const answered = ({ output }: { output: string }) =>
    output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'ends on %s without waiting for a call in flight, which is answered',
    async (signal) => {
      const { child, said, ended } = start('--sandbox')
      for (const message of [initialize, hanging, { jsonrpc: '2.0', id: 2, method: 'ping' }]) {
        child.stdin.write(`${JSON.stringify(message)}\n`)
      }
      await expect.poll(() => said.output).toContain('"id":2')
      child.kill(signal)
      expect(await ended).toEqual([0, null])
      const stopped = { id: 1, error: { message: expect.stringContaining('may have been carried out') } }
      expect(answered(said)).toMatchObject([{ id: 0 }, { id: 2 }, stopped])
    },
  )

  test('answers what it has read when stdin closes, a write that the vendor never answers too', async () => {
    const { child, said, ended } = start('--sandbox', '--timeout', '0.1')
    const reading = call(2, 'list_all_acme_tickets')
    child.stdin.end([initialize, hanging, reading].map((message) => JSON.stringify(message)).join('\n'))
    expect(await ended).toEqual([0, null])
    const answers = answered(said).sort((a, b) => a.id - b.id)
    const timeout = { id: 1, result: { isError: true, structuredContent: { error: { code: 'timeout' } } } }
    expect(answers).toMatchObject([{ id: 0 }, timeout, { id: 2, result: {} }])
  })

  test('without a setting ends with 2 and writes nothing to stdout', async () => {
    const { child, said, ended } = start()
    child.stdin.end()
    expect(await ended).toEqual([2, null])
    expect(said).toEqual({
      output: '',
      errors: 'ACME_DESK_API_KEY is missing. Acme Desk: Settings > API shows it.\n',
    })
  })
})
