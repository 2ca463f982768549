import { type Connector, isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import { surface, toCallResult } from '@helpdesk-mcp/mcp'
import { createArgumentCheck } from '@helpdesk-mcp/tools'
import { describe, expect, it } from 'vitest'
import { vendors } from '../leaks/vendors.ts'
import { createAnswerer } from './answers.ts'
import { canary, hostileTexts } from './texts.ts'

const texts = hostileTexts(200)
/** Calls of each tool. With 20 or more, every text stands in the answers of every tool; `HOSTILE_ROUNDS=20` does that. */
const rounds = Number(process.env['HOSTILE_ROUNDS'] ?? 1)
const maxBytes = 60_000
const isRead = ({ effects, when }: ToolRecord) => !when && effects.every((effect) => effect === 'read')

interface Received {
  content: { text: string }[]
  structuredContent: Record<string, unknown>
  isError?: boolean
  _meta?: { 'dev.helpdesk-mcp/untrusted'?: { end: string; paths: string[] } }
}

/** A connector whose vendor answers every string with the next hostile text. */
function open(vendor: (typeof vendors)[number]) {
  let next = 0
  let refusal: unknown
  const text = () => texts[next++ % texts.length] as string
  const sandbox = vendor.createSandbox({ clock: { now: () => 0 } })
  const answerer = createAnswerer(vendor.id, text)
  const connector: Connector = vendor.connect({
    settings: sandbox.settings,
    records: vendor.records,
    checkArguments: createArgumentCheck(),
    unverified: true,
    fetch: async (request) => {
      const isToken = new URL(request.url).pathname.includes('/oauth/')
      if (isToken) return sandbox.fetch(request)
      if (refusal !== undefined) return Response.json(refusal, { status: 400 })
      return answerer.answer(request) ?? Response.json({ undocumented: text() })
    },
  })
  return {
    connector,
    /** Has the vendor refuse everything with this body. */
    refuseWith(body: unknown) {
      refusal = body
    },
  }
}

/** A value that an argument accepts. */
function sample({ inputSchema }: ToolRecord, argument: string): unknown {
  const property = inputSchema.properties?.[argument] ?? {}
  if (property.enum?.[0] !== undefined) return property.enum[0]
  if (property.format === 'date') return '2026-11-29'
  const [type] = [property.type].flat()
  const samples = { integer: property['minimum'] ?? 1, number: 1, boolean: true, array: ['1'], object: {} }
  return (
    samples[type as keyof typeof samples] ?? (property.format === 'date-time' ? '2026-11-29T10:00:00Z' : '1')
  )
}

function required(record: ToolRecord): Record<string, unknown> {
  return Object.fromEntries((record.inputSchema.required ?? []).map((name) => [name, sample(record, name)]))
}

/** Every string in a value, and every key but short identifiers. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(strings)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) => [
    ...(/^\w{1,40}$/.test(key) ? [] : [key]),
    ...strings(item),
  ])
}

const cutNote = / …\[cut: \d+ of \d+ characters; call again with fields: \["[\w.]*"\] to read more\]$/

/** What of a text block stands outside the marks. */
function undelimited(text: string, end: string | undefined): string[] {
  const delimited = new RegExp(`^<<[^]*?${end}`)
  return strings(JSON.parse(text)).map((one) => {
    if (end === undefined || !one.includes(end)) return one
    return one.replace(delimited, '').replace(cutNote, '')
  })
}

/** Our own sentences without what they quote. */
function unquoted(sentence: string): string {
  return sentence.replace(/"(?:[^"\\]|\\.)*"/g, '""')
}

describe.each(vendors)('hostile text from $id', (vendor) => {
  const { connector } = open(vendor)
  const reads = connector.tools.filter(isRead)

  it('stands between marks in every text block, and nowhere else', async () => {
    const toolset = surface([connector], 'catalog')
    const faults: string[] = []
    let succeeded = 0
    const shown = new Set<string>()
    for (let round = 0; round < rounds; round++) {
      for (const record of reads) {
        const args = { ...required(record), ...(round % 2 === 0 ? {} : { fields: ['*'] }) }
        const received = toCallResult(
          await toolset.call('call_read_tool', { name: record.name, arguments: args }),
        ) as unknown as Received
        const [{ text }] = received.content as [{ text: string }]
        const { structuredContent, isError } = received
        const { end } = received._meta?.['dev.helpdesk-mcp/untrusted'] ?? {}
        const fault = (what: string) => faults.push(`${record.name}: ${what}`)
        if (Buffer.byteLength(text) > maxBytes) fault(`${Buffer.byteLength(text)} bytes of text`)
        if (end !== undefined) {
          const marked = new RegExp(`"<<((?:[^"\\\\]|\\\\.)*?)${end}`, 'g')
          const plain = JSON.parse(text.replaceAll(marked, '"$1'))
          expect(plain, record.name).toEqual(structuredContent)
        }
        if (isError) {
          const { message } = structuredContent['error'] as { message: string }
          if (unquoted(message).includes(canary)) fault(`in an error: ${message}`)
          continue
        }
        succeeded++
        for (const one of strings(structuredContent)) if (one.includes(canary)) shown.add(one)
        for (const left of undelimited(text, end)) if (left.includes(canary)) fault(left.slice(0, 200))
      }
    }
    expect(faults.slice(0, 10)).toEqual([])
    // The test would prove nothing if its calls failed, or showed nothing.
    expect(succeeded).toBeGreaterThan(reads.length * rounds * 0.9)
    expect(shown.size).toBeGreaterThan(100)
    expect(JSON.stringify([toolset.tools, toolset.instructions])).not.toContain(canary)
  })

  it('is quoted, on one line, where an error repeats it', async () => {
    const { errors } = vendor.definition
    const record = reads.find(({ method }) => method === 'list') as ToolRecord
    const { connector, refuseWith } = open(vendor)
    let quoted = 0
    for (const text of texts) {
      const body: Record<string, unknown> = {}
      for (const path of [...errors.message, ...(errors.code ?? []), ...(errors.details ?? [])])
        put(body, path, text)
      refuseWith(body)
      const result = toCallResult(await connector.call(record.name, required(record))) as unknown as Received
      expect(result.isError).toBe(true)
      const [{ text: block }] = result.content as [{ text: string }]
      const { end } = result._meta?.['dev.helpdesk-mcp/untrusted'] ?? {}
      const { message } = result.structuredContent['error'] as { message: string }
      if (message.includes(canary)) quoted++
      expect(unquoted(message)).not.toContain(canary)
      expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
      expect(message.length).toBeLessThan(2_000)
      for (const left of undelimited(block, end)) expect(unquoted(left)).not.toContain(canary)
    }
    expect(quoted).toBeGreaterThan(texts.length * 0.9)
  })

  const resolving = vendor.records.flatMap((record) =>
    Object.entries(record.resolve ?? {}).flatMap(([argument, { query }]) =>
      query ? [] : [{ record, argument }],
    ),
  )
  it('is quoted where an error lists the names that exist', async () => {
    const { connector } = open(vendor)
    let listed = 0
    for (const { record, argument } of resolving.slice(0, 25)) {
      const [type] = [record.inputSchema.properties?.[argument]?.type].flat()
      const given = type === 'array' ? ['Nobody'] : 'Nobody'
      const result = await connector.call(record.name, { ...required(record), [argument]: given })
      const { message } = (result.structuredContent?.['error'] ?? { message: '' }) as { message: string }
      if (message.includes(canary)) listed++
      expect(unquoted(message), record.name).not.toContain(canary)
      expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
    }
    expect(listed > 0 || resolving.length === 0).toBe(true)
  })
})

function put(body: Record<string, unknown>, path: string, text: string): void {
  const keys = path.split('.')
  const last = keys.pop() as string
  let at = body
  for (const key of keys) {
    if (!isObject(at[key])) at[key] = {}
    at = at[key] as Record<string, unknown>
  }
  at[last] ??= text
}
