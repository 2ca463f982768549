import { PassThrough } from 'node:stream'
import { memoryWrites } from '@helpdesk-mcp/connector'
import { serveStdio, surface } from '@helpdesk-mcp/mcp'
import { describe, expect, it } from 'vitest'
import { errorOf, firstId, vendors } from './trusted-writes/vendors.ts'

/** A scripted agent at a connector over stdio, whose client asks its person with elicitation, or cannot. */
function open(vendor: (typeof vendors)[string], answer?: 'accept' | 'decline') {
  const desk = vendor.desk()
  const connector = desk.connect({ writes: memoryWrites({ policy: { outbound: 'confirm' } }) })
  const [input, output] = [new PassThrough(), new PassThrough()]
  void serveStdio(surface([connector], 'direct'), { name: 'desk', version: '1' }, { input, output })
  const asked: string[] = []
  const waiting = new Map<number, (result: Record<string, unknown>) => void>()
  const write = (message: object) => void input.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  let text = ''
  output.on('data', (chunk) => {
    text += chunk
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) {
      const message = JSON.parse(line)
      if (message.method === 'elicitation/create') {
        asked.push(message.params.message)
        write({ id: message.id, result: { action: answer, ...(answer === 'accept' ? { content: {} } : {}) } })
      } else waiting.get(message.id)?.(message.result)
    }
  })
  let count = 0
  const send = (method: string, params: object) => {
    count += 1
    const answered = new Promise<Record<string, unknown>>((take) => waiting.set(count, take))
    write({ id: count, method, params })
    return answered
  }
  return {
    desk,
    connector,
    asked,
    async start() {
      const capabilities = answer ? { elicitation: {} } : {}
      const clientInfo = { name: 'test', version: '1' }
      const result = await send('initialize', { protocolVersion: '2025-11-25', capabilities, clientInfo })
      write({ method: 'notifications/initialized' })
      return result
    },
    call: async (name: string, args: object) => {
      const result = await send('tools/call', { name, arguments: args })
      return result as { isError?: boolean; structuredContent: Record<string, unknown> }
    },
    end: () => void input.end(),
  }
}

describe.each(Object.entries(vendors))('%s over stdio', (_, vendor) => {
  const { reply, of, answer, words } = vendor
  const texts = (desk: ReturnType<typeof open>['desk']) =>
    desk.writes().filter((one) => vendor.sentBy.test(one))

  it('sends what the person at the client has read whole and accepted, once', async () => {
    const agent = open(vendor, 'accept')
    const { instructions } = await agent.start()
    expect(String(instructions).length).toBeLessThan(2_048)
    expect(instructions).toContain('dry_run')
    const id = await firstId(agent.connector, vendor)
    const body = `${'A long message. '.repeat(200)}Its last word is END.`
    const done = await agent.call(reply, { [of]: id, ...answer, [words]: body })
    expect(done.isError, JSON.stringify(done.structuredContent)).toBeUndefined()
    expect(agent.asked).toHaveLength(1)
    expect(agent.asked[0]).toContain(body)
    expect(agent.asked[0]).toContain(id)
    expect(texts(agent.desk)).toHaveLength(1)
    agent.end()
  })

  it('sends nothing that the person declines, and asks nobody about a dry run or a note', async () => {
    const agent = open(vendor, 'decline')
    await agent.start()
    const id = await firstId(agent.connector, vendor)
    const dry = await agent.call(reply, { [of]: id, ...answer, dry_run: true })
    expect(dry.structuredContent).toMatchObject({ dry_run: true, policy: expect.stringContaining('confirm') })
    expect(agent.asked).toEqual([])
    const refused = await agent.call(reply, { [of]: id, ...answer })
    expect(errorOf(refused)).toMatchObject({ details: { reason: 'declined' } })
    expect(agent.asked).toHaveLength(1)
    expect(texts(agent.desk)).toEqual([])
    const noted = await agent.call(...vendor.addNote(id, 'Called the courier.'))
    expect(noted.isError, JSON.stringify(noted.structuredContent)).toBeUndefined()
    agent.end()
  })

  it('gives a confirmation where the client cannot ask', async () => {
    const agent = open(vendor)
    await agent.start()
    const id = await firstId(agent.connector, vendor)
    const asked = await agent.call(reply, { [of]: id, ...answer })
    const { confirmation } = errorOf(asked)['details'] as { confirmation: string }
    const done = await agent.call(reply, { [of]: id, ...answer, confirmation })
    expect(done.isError, JSON.stringify(done.structuredContent)).toBeUndefined()
    expect(texts(agent.desk)).toHaveLength(1)
    agent.end()
  })
})
