import { type ToolResult, valueAt } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'
import { type Desk, expectDone, type OpenDesk, plannedBy, reasonOf } from './sandbox-desk.ts'
import { readTurns, type SandboxMessage } from './sandbox-messages.ts'

const words = 'The parcel left our depot today and arrives on Friday.'
const theirs = 'I have settled this with her by phone.'

/** Nothing is sent into a conversation in which somebody has written since it was read. */
export function testConflicts(open: OpenDesk, messages: () => Promise<readonly SandboxMessage[]>): void {
  /** Each message with a desk of its own, and how many were sent there. */
  async function each(test: (message: SandboxMessage, desk: Desk, sent: () => number) => Promise<void>) {
    for (const message of await messages()) {
      const desk = open()
      const planned = await plannedBy(desk, message.tool, message.saying(words))
      await test(message, desk, () => desk.count(planned))
    }
  }

  it('sends nothing after somebody else has written, and gives what they wrote', async () => {
    await each(async ({ tool, thread, saying }, desk, sent) => {
      const agent = desk.connect()
      await readTurns(agent, thread)
      expectDone(await desk.connect().call(tool, saying(theirs)), tool)
      const before = sent()
      expectChanged(await agent.call(tool, saying(words)), tool)
      expect(sent(), tool).toBe(before)
      // It has read that now.
      expectDone(await agent.call(tool, saying(words)), tool)
      expect(sent(), tool).toBe(before + 1)
    })
  })

  it.each([
    ['has read', true],
    ['has not read', false],
  ])(
    'sends one of two messages at once to a conversation that the agent %s, and gives it to the other',
    async (_, isRead) => {
      await each(async ({ tool, thread, saying }, desk, sent) => {
        const agent = desk.connect()
        if (isRead) await readTurns(agent, thread)
        const results = await Promise.all([theirs, words].map((text) => agent.call(tool, saying(text))))
        const [late] = results.filter(({ isError }) => isError)
        expect(
          results.filter(({ isError }) => isError),
          tool,
        ).toHaveLength(1)
        expectChanged(late as ToolResult, tool, late === results[0] ? words : theirs)
        expect(sent(), tool).toBe(1)
      })
    },
  )

  it('compares with the turn that if_unchanged_since names', async () => {
    await each(async ({ tool, thread, saying }, desk, sent) => {
      const reader = desk.connect()
      const last = async () => {
        const turn = (await readTurns(reader, thread)).at(-1)
        return { if_unchanged_since: String(turn?.['id'] ?? turn?.['time']) }
      }
      const old = await last()
      expectDone(await desk.connect().call(tool, saying(theirs)), tool)
      const before = sent()
      expectChanged(await desk.connect().call(tool, { ...saying(words), ...old }), tool)
      expect(sent(), tool).toBe(before)
      expectDone(await desk.connect().call(tool, { ...saying(words), ...(await last()) }), tool)
      expect(sent(), tool).toBe(before + 1)
    })
  })
}

function expectChanged(result: ToolResult, tool: string, text = theirs): void {
  expect(reasonOf(result), `${tool} ${JSON.stringify(result)}`).toBe('conversation_changed')
  expect(JSON.stringify(valueAt(result.structuredContent, 'error.details.new_turns')), tool).toContain(text)
}
