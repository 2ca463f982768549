import { memoryWrites, type ToolResult, valueAt } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { errorOf, firstId, now, reasonOf, turnsOf, type Vendor, vendors } from './trusted-writes/vendors.ts'

const theirs = 'NO REFUND, I have settled it with her.'
const minuteMs = 60_000

type Call = [tool: string, args: Record<string, unknown>]

/** An agent and a colleague at a helpdesk whose answers the test can let come late. */
async function slowDesk(vendor: Vendor) {
  let time = now
  let beforeAnswer = async () => {}
  let beforeAsking = async () => {}
  let whenLost = async () => {}
  let onTime = () => {}
  const clock = {
    now: () => {
      onTime()
      return time
    },
    sleep: async () => {},
  }
  const desk = vendor.desk({ now: () => time })
  const agent = desk.connect({
    clock,
    writes: memoryWrites({ clock }),
    async fetch(...request: Parameters<typeof fetch>) {
      const ask = beforeAsking
      beforeAsking = async () => {}
      await ask()
      const answer = await desk.sandbox.fetch(...request).catch(async (error: unknown) => {
        await whenLost()
        throw error
      })
      const wait = beforeAnswer
      beforeAnswer = async () => {}
      await wait()
      return answer
    },
  } as never)
  const colleague = desk.connect()
  const id = await firstId(agent, vendor)
  const replyOf = (text: string, more = {}): Call => [
    vendor.reply,
    { ...vendor.answer, [vendor.of]: id, [vendor.words]: text, ...more },
  ]
  return {
    agent,
    id,
    replyOf,
    writes: desk.writes,
    async colleagueAnswers() {
      expectDone(await colleague.call(...replyOf(theirs)))
    },
    pass(ms: number) {
      time += ms
    },
    /** Makes a call whose next request to the helpdesk is answered late, as it stood before `meanwhile`. */
    async late(call: Call, meanwhile: () => Promise<void>) {
      beforeAnswer = meanwhile
      return agent.call(...call)
    },
    /** Makes a message whose answer is lost, while a read reaches the helpdesk that was begun before it. */
    async lostBesideRead(read: Call, message: Call) {
      let reach = () => {}
      beforeAsking = () =>
        new Promise((resolve) => {
          reach = resolve
        })
      const reading = agent.call(...read)
      time += minuteMs
      desk.sandbox.fault({ kind: 'reset', takesEffect: true, match: { method: vendor.method } })
      whenLost = async () => {
        whenLost = async () => {}
        time += minuteMs
        reach()
        expectDone(await reading)
      }
      return agent.call(...message)
    },
    /** Makes a call whose caller is gone once the helpdesk has answered. */
    async gone(call: Call) {
      const caller = new AbortController()
      beforeAnswer = async () => {
        onTime = () => caller.abort()
      }
      const result = await agent.call(...call, { signal: caller.signal })
      expect(caller.signal.aborted).toBe(true)
      onTime = () => {}
      return result
    },
  }
}

function expectDone(result: ToolResult) {
  expect(result.isError, JSON.stringify(result.structuredContent)).toBeFalsy()
}

function expectChanged(result: ToolResult) {
  expect(reasonOf(result), JSON.stringify(result.structuredContent)).toBe('conversation_changed')
  expect(JSON.stringify(valueAt(errorOf(result), 'details.new_turns'))).toContain(theirs)
}

it('A part of a conversation of Zoho Desk shows nothing that was written while the helpdesk answered.', async () => {
  const desk = await slowDesk(vendors['Zoho Desk'] as Vendor)
  const comments: Call = ['list_all_zoho_desk_ticket_comments', { ticket_id: desk.id }]
  const read = await desk.late(comments, async () => {
    desk.pass(minuteMs)
    await desk.colleagueAnswers()
    desk.pass(minuteMs)
  })
  expectDone(read)
  const before = desk.writes().length
  expectChanged(await desk.agent.call(...desk.replyOf('You get a refund.')))
  expect(desk.writes()).toHaveLength(before)
})

describe.each(Object.entries(vendors))('a slow conversation of %s', (_, vendor) => {
  it('is unchanged since a time only as far as it was read', async () => {
    const desk = await slowDesk(vendor)
    let since = ''
    const read = await desk.late(vendor.read(desk.id), async () => {
      desk.pass(minuteMs)
      await desk.colleagueAnswers()
      desk.pass(minuteMs)
      since = new Date(now + 1.5 * minuteMs).toISOString()
      desk.pass(minuteMs)
    })
    expectDone(read)
    const before = desk.writes().length
    expectChanged(await desk.agent.call(...desk.replyOf('You get a refund.', { if_unchanged_since: since })))
    expect(desk.writes()).toHaveLength(before)
  })

  it('shows the message whose answer was lost, also after a read that was begun before and has it', async () => {
    const desk = await slowDesk(vendor)
    const result = await desk.lostBesideRead(vendor.read(desk.id), desk.replyOf('You get a refund.'))
    expectDone(result)
    expect(result.structuredContent).toHaveProperty('landed')
  })

  it('was not read by a caller who is gone before the answer', async () => {
    const desk = await slowDesk(vendor)
    await turnsOf(desk.agent, vendor, desk.id)
    desk.pass(minuteMs)
    await desk.colleagueAnswers()
    await desk.gone(vendor.read(desk.id))
    const before = desk.writes().length
    // Nor is it told to whoever is gone that somebody has written.
    await desk.gone(desk.replyOf('You get a refund.'))
    expectChanged(await desk.agent.call(...desk.replyOf('You get a refund.')))
    expect(desk.writes()).toHaveLength(before)
  })
})
