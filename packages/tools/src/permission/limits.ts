import type { Effect, ToolFilter, ToolRecord } from '@helpdesk-mcp/contracts'
import { methodClass, possibleEffects } from './effects.ts'
import { applyFilter } from './permission.ts'

/**
 * What a filter leaves out although it permits something that people do together with it, in sentences: a server that closes conversations
 * but cannot answer customers. Throws as `applyFilter` does.
 */
export function describeLimits(records: readonly ToolRecord[], filter: ToolFilter = {}): string[] {
  const { permitted, granted } = applyFilter(records, filter)
  return [...conversationLimits(records, permitted, granted), ...missingCompanions(records, permitted)]
}

function conversationLimits(
  records: readonly ToolRecord[],
  permitted: readonly ToolRecord[],
  granted: ReadonlySet<Effect>,
): string[] {
  const inConversations = permitted.filter(({ group }) => group === 'conversations')
  const answers = inConversations.filter((record) => record.answers)
  const writes = inConversations.filter((record) => methodClass(record) === 'write' && !record.answers)
  const reads = inConversations.filter((record) => methodClass(record) === 'read')
  const couldAnswer = records.some((record) => record.answers && record.unverified === undefined)
  const limits: string[] = []
  if (writes.length > 0 && answers.length === 0 && couldAnswer && granted.has('outbound')) {
    const what = writes.some(setsStatus) ? 'Can close conversations' : 'Can change conversations'
    limits.push(`${what}, but cannot answer customers.`)
  }
  if (answers.length > 0 && reads.length === 0)
    limits.push('Can answer customers, but cannot read conversations.')
  if (answers.length > 0 && granted.has('internal') && !inConversations.some(isInternalWrite))
    limits.push('Can answer customers, but cannot change anything that only colleagues see.')
  return limits
}

/** Whether a call can set the status of what it changes. */
function setsStatus({ inputSchema }: ToolRecord): boolean {
  return Object.hasOwn(inputSchema.properties ?? {}, 'status')
}

function isInternalWrite(record: ToolRecord): boolean {
  return possibleEffects(record).some((effects) => effects.every((effect) => effect === 'internal'))
}

/** The reads that permitted tools need and that are not permitted, each with the tools that need it. */
function missingCompanions(records: readonly ToolRecord[], permitted: readonly ToolRecord[]): string[] {
  const ids = new Set(permitted.map(({ id }) => id))
  const needing = new Map<string, ToolRecord[]>()
  for (const record of permitted) {
    for (const id of record.needs ?? []) {
      if (!ids.has(id)) needing.set(id, [...(needing.get(id) ?? []), record])
    }
  }
  return [...needing].flatMap(([id, tools]) => {
    const needed = records.find((record) => record.id === id)
    if (!needed) return []
    const [verb, pronoun] = tools.length === 1 ? ['needs', 'this'] : ['need', 'these']
    return `Can ${listed(tools.map(inSentence))}, but cannot ${inSentence(needed)}, which ${pronoun} ${verb}.`
  })
}

/** A title inside a sentence: `Create ticket` becomes `create ticket`, `WhatsApp` stays. */
function inSentence({ title }: ToolRecord): string {
  return /^[A-Z][a-z]*( |$)/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

const maxListed = 3

function listed(words: readonly string[]): string {
  const [last] = words.slice(-1)
  if (words.length > maxListed) return `${words.slice(0, 2).join(', ')} and ${words.length - 2} more`
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : `${last}`
}
