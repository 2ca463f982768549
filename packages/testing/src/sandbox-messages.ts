import { holds, isReadOnly, listerOf, possibleEffects } from '@helpdesk-mcp/connector'
import { type Connector, isObject, type ToolRecord, valueAt } from '@helpdesk-mcp/contracts'
import type { ConnectorFixture } from './fixture.ts'
import { idIn } from './read-everything.ts'
import type { OpenDesk } from './sandbox-desk.ts'

/** A tool that writes to a customer in a conversation, and arguments with which it does in the sandbox. */
export interface SandboxMessage {
  tool: string
  record: ToolRecord
  /** The kind and the id of the conversation. */
  thread: { kind: string; id: string }
  /** The call with these words. */
  saying(words: string): Record<string, unknown>
  /** An argument that may go with it, and becomes another call. */
  beside?: Record<string, unknown>
}

type Arguments = Record<string, unknown>

const maxThreads = 12

/** Each tool that sends words in a conversation, so far as the sandbox takes a message of it. */
export async function findMessages(
  { wire, sandboxMessages = {} }: Pick<ConnectorFixture<never>, 'wire' | 'sandboxMessages'>,
  records: readonly ToolRecord[],
  open: OpenDesk,
): Promise<SandboxMessage[]> {
  const found: SandboxMessage[] = []
  for (const record of records) {
    const { thread, words: [words] = [] } = record.guard ?? {}
    if (!thread || words === undefined || !answersConversations(record)) continue
    const fixtures = wire.flatMap((one) => (one.tool === record.name ? [one.arguments] : []))
    const given = sandboxMessages[record.name]
    const desk = open()
    const connector = desk.connect()
    const ids = await threadIds(connector, record, thread.argument)
    const tries = ids.flatMap((id) =>
      (given ? [given] : fixtures.flatMap((args) => [requiredOf(record, args), args])).map((args) => ({
        id,
        args: withoutOtherForms(record, { ...args, [thread.argument]: id }),
      })),
    )
    for (const { id, args } of tries) {
      const saying = (text: string) => put(args, words.split('.'), text)
      const { isError, structuredContent } = await connector.call(record.name, saying('This is a message.'))
      if (isError || structuredContent?.['delivery'] === undefined || isNote(record, args)) continue
      const beside = argumentBeside(record)
      const message = { tool: record.name, record, thread: { kind: thread.kind, id }, saying }
      found.push(beside ? { ...message, beside } : message)
      break
    }
  }
  return found
}

/** The turns of a conversation as its reader gives them, oldest first. */
export async function readTurns(
  connector: Connector,
  { kind, id }: SandboxMessage['thread'],
): Promise<Arguments[]> {
  const reader = readerOf(connector.tools, kind)
  const { structuredContent: content } = await connector.call(reader?.name ?? '', {
    [reader?.thread?.reads ?? '']: id,
  })
  const turns = content?.['turns'] ?? content?.['result']
  return (Array.isArray(turns) ? turns : []).filter(isObject)
}

export function readerOf(records: readonly ToolRecord[], kind: string): ToolRecord | undefined {
  return records.find(({ thread }) => thread?.kind === kind && thread.reads !== undefined)
}

/** Ids of conversations of the sandbox that an argument takes. */
export async function threadIds(
  connector: Connector,
  record: ToolRecord,
  argument: string,
): Promise<string[]> {
  const lister = listerOf(argument, record, connector.tools)
  if (lister === undefined) return []
  const { structuredContent } = await connector.call(lister, { limit: maxThreads })
  const rows = valueAt(structuredContent, 'result')
  return (Array.isArray(rows) ? rows : []).filter(isObject).flatMap((row) => idIn(row, argument).map(String))
}

/** Whether the tool may send words to a customer in a conversation that can be read. */
export function answersConversations(record: ToolRecord): boolean {
  const { thread, words } = record.guard ?? {}
  if (!thread || !words || isReadOnly(record)) return false
  return possibleEffects(record).some((effects) => effects.includes('outbound'))
}

/** Whether the team alone reads the words. */
function isNote({ guard }: ToolRecord, args: Arguments): boolean {
  const { note } = guard ?? {}
  return note !== undefined && (note.length === 0 || note.some((rule) => holds(rule, args)))
}

/** An argument that becomes another call: a step of the tool. */
function argumentBeside({ steps = [], inputSchema }: ToolRecord): Arguments | undefined {
  const [name] = steps.flatMap(({ takes }) => Object.keys(takes))
  if (name === undefined) return undefined
  const { enum: values = [], type } = inputSchema.properties?.[name] ?? {}
  return { [name]: values[0] ?? ([type].flat().includes('array') ? ['vip'] : 'vip') }
}

/** Those without which there is no such call, and those that decide whether a customer gets it. */
function requiredOf({ inputSchema, when = [] }: ToolRecord, args: Arguments): Arguments {
  const deciding = when.flatMap((rule) => [...Object.keys(rule.arguments ?? {}), ...(rule.absent ?? [])])
  const kept = [...(inputSchema.required ?? []), ...deciding]
  return Object.fromEntries(Object.entries(args).filter(([name]) => kept.includes(name)))
}

/** The words stand in the first form alone. */
function withoutOtherForms({ guard }: ToolRecord, args: Arguments): Arguments {
  const [, ...others] = guard?.words ?? []
  return Object.fromEntries(Object.entries(args).filter(([name]) => !others.includes(name)))
}

function put(object: Arguments, [key = '', ...rest]: string[], value: unknown): Arguments {
  const inner = object[key]
  return { ...object, [key]: rest.length > 0 ? put(isObject(inner) ? inner : {}, rest, value) : value }
}
