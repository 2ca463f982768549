import type { HeldCall } from '@helpdesk-mcp/connector'
import { type Connector, isObject, type ToolRecord, valueAt } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'
import { type Desk, expectDone, type OpenDesk, plannedBy, reasonOf } from './sandbox-desk.ts'
import { readerOf, type SandboxMessage, threadIds } from './sandbox-messages.ts'

const words = 'The parcel left our depot today and arrives on Friday.'
const changed = 'The parcel left our depot today and arrives on Sunday.'

type Arguments = Record<string, unknown>

/** What the vendor keeps and sends by its id is shown whole to whoever decides, and sent as they saw it; its own drafts take what waits. */
export function testStored(
  records: readonly ToolRecord[],
  open: OpenDesk,
  messages: () => Promise<readonly SandboxMessage[]>,
): void {
  const senders = records.filter(({ guard }) => guard?.sends)
  const drafting = records.filter(({ guard }) => guard?.draft)

  /** Calls that send what the vendor keeps, with desks where it does. */
  async function stored(record: ToolRecord): Promise<{ desk: Desk; args: Arguments } | undefined> {
    for (const id of await threadIds(open().connect(), record, record.guard?.thread?.argument ?? '')) {
      // In a desk of its own, since the message is sent.
      const args = await argumentsOf(open(), record, id, true)
      if (!args) continue
      const desk = open()
      const again = await argumentsOf(desk, record, id, false)
      return again && { desk, args: again }
    }
    return undefined
  }

  /** With the id of a draft that is made for it, else of a turn of the conversation. `isTried`: the first with which the call works. */
  async function argumentsOf(desk: Desk, record: ToolRecord, id: string, isTried: boolean) {
    const connector = desk.connect()
    const { thread, sends } = record.guard ?? {}
    if (!thread || !sends) return undefined
    const target = Object.values(sends.arguments).find((argument) => argument !== thread.argument) ?? ''
    for (const one of await storedIds(connector, await messages(), { kind: thread.kind, id })) {
      const args = { [thread.argument]: id, [target]: one }
      if (!isTried) return args
      if (!(await connector.call(record.name, args)).isError) return args
    }
    return undefined
  }

  if (senders.length > 0)
    it('shows what the vendor keeps whole to whoever decides about sending it, and sends nothing else', async () => {
      let held = 0
      for (const record of senders) {
        const found = await stored(record)
        if (!found) continue
        held += 1
        const { desk, args } = found
        const tool = record.name
        const planned = await plannedBy(desk, tool, args)
        const calls: HeldCall[] = []
        const hold = async (call: HeldCall) => {
          calls.push(call)
          return { structuredContent: { waits: true } }
        }
        await desk.connect({ policy: { outbound: 'draft' }, hold }).call(tool, args)
        const { text = '', fields, digest = '' } = calls[0]?.sends ?? {}
        expect(text, tool).toContain(words)
        expect(Object.keys(fields ?? {}).length, `${tool} shows to whom it goes`).toBeGreaterThan(0)

        const confirming = { policy: { outbound: 'confirm' as const } }
        const asked: string[] = []
        const confirm = async ({ message }: { message: string }) => {
          asked.push(message)
          return 'declined' as const
        }
        await desk.connect(confirming).call(tool, args, { confirm })
        expect(asked[0], tool).toContain(words)
        const agent = desk.connect(confirming)
        const question = await agent.call(tool, args)
        expect(JSON.stringify(valueAt(question.structuredContent, 'error.details.sends')), tool).toContain(
          words,
        )
        const confirmation = valueAt(question.structuredContent, 'error.details.confirmation')

        desk.change((answer) => answer.replaceAll(words, changed))
        expect(reasonOf(await agent.call(tool, { ...args, confirmation })), tool).toBe('draft_changed')
        const approve = () => desk.connect({ approved: { beside: {}, sends: digest } })
        expect(reasonOf(await approve().call(tool, args)), tool).toBe('draft_changed')
        expect(desk.count(planned), tool).toBe(0)
        desk.change((answer) => answer)
        expectDone(await approve().call(tool, args), tool)
        expect(desk.count(planned), tool).toBe(1)
      }
      expect(held).toBeGreaterThan(0)
    })

  if (drafting.length > 0)
    it("stores what waits for a person as the vendor's own draft, once, and sends it not", async () => {
      let held = 0
      for (const { tool, record, saying } of await messages()) {
        const { draft } = record.guard ?? {}
        const target = records.find(({ id }) => id === draft?.tool)
        if (!target) continue
        held += 1
        const desk = open()
        const agent = desk.connect({ policy: { outbound: 'draft' } })
        const planned = await plannedBy(desk, tool, saying(words))
        const taken = Object.entries(saying(words)).filter(([name]) =>
          Object.hasOwn(target.inputSchema.properties ?? {}, name),
        )
        const drafts = await plannedBy(desk, target.name, Object.fromEntries(taken))
        const results = await Promise.all([agent.call(tool, saying(words)), agent.call(tool, saying(words))])
        const done = results.find(({ isError }) => !isError)
        expect(done?.structuredContent, `${tool} ${JSON.stringify(results)}`).toMatchObject({ drafted: true })
        expect((await agent.call(tool, saying(words))).structuredContent, tool).toMatchObject({
          repeated: true,
        })
        expect(desk.count(drafts), tool).toBe(1)
        expect(desk.count(planned), tool).toBe(0)
      }
      expect(held).toBeGreaterThan(0)
    })

  it('holds a message whole where the vendor has no draft for it, and sends nothing', async () => {
    for (const { tool, thread, record, saying } of await messages()) {
      if (record.guard?.draft) continue
      const desk = open()
      const planned = await plannedBy(desk, tool, saying(words))
      const calls: HeldCall[] = []
      const hold = async (call: HeldCall) => {
        calls.push(call)
        return { structuredContent: { waits: true } }
      }
      const agent = desk.connect({ policy: { outbound: 'draft' }, hold })
      expect((await agent.call(tool, saying(words))).structuredContent, tool).toEqual({ waits: true })
      expect(calls, tool).toMatchObject([{ text: { value: words }, thread }])
      expect(desk.count(planned), tool).toBe(0)
    }
  })
}

/** Ids of messages that the vendor keeps for a conversation: drafts that are made now, then its turns. */
async function storedIds(
  connector: Connector,
  messages: readonly SandboxMessage[],
  thread: SandboxMessage['thread'],
): Promise<string[]> {
  const drafts: string[] = []
  for (const { record, saying } of messages) {
    const draft = connector.tools.find(({ id }) => id === record.guard?.draft?.tool)
    if (!draft) continue
    const taken = draft.inputSchema.properties ?? {}
    const given = { ...saying(words), [record.guard?.thread?.argument ?? '']: thread.id }
    const args = Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(taken, name)))
    const { structuredContent } = await connector.call(draft.name, args)
    const id = valueAt(structuredContent, draft.response.answer?.[0] ?? 'id')
    if (id !== undefined && id !== null) drafts.push(String(id))
  }
  const reader = readerOf(connector.tools, thread.kind)
  const read = { [reader?.thread?.reads ?? '']: thread.id }
  const { structuredContent: content } = await connector.call(reader?.name ?? '', read)
  const turns = content?.['turns'] ?? content?.['result']
  const ids = (Array.isArray(turns) ? turns : []).filter(isObject).flatMap(({ id }) => id ?? [])
  return [...drafts, ...ids.map(String)]
}
