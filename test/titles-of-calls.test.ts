import { definition as chatwoot } from '@helpdesk-mcp/chatwoot'
import {
  type CallAudit,
  type ConnectorDefinition,
  type HeldCall,
  isReadOnly,
  loadTools,
  memoryWrites,
  systemClock,
  type ToolRecord,
  type WriteHooks,
} from '@helpdesk-mcp/connector'
import { definition as edesk } from '@helpdesk-mcp/edesk'
import { definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { definition as richpanel } from '@helpdesk-mcp/richpanel'
import { effectsOf } from '@helpdesk-mcp/tools'
import { definition as zohoDesk } from '@helpdesk-mcp/zoho-desk'
import { describe, expect, test } from 'vitest'
import { describeWhole } from '../packages/connector/src/writes/whole-call.ts'
import { sampleArguments } from './all-writes/sample-arguments.ts'
import { firstId, vendors as vendorsAtWork } from './trusted-writes/vendors.ts'

type Definition = Pick<ConnectorDefinition<never>, 'title' | 'fieldWords' | 'tools'>

const vendors: readonly Definition[] = [richpanel, edesk, fusedesk, zohoDesk, chatwoot] as never

/** Names of arguments that are words of plain English. */
const plain = new Set(
  (
    'action actions active address agents alias answer archived associate attachments availability body category channel channels city ' +
    'classification code color comment company conditions config contact content country criteria currency data department description ' +
    'designation details direction duration email facebook fax fields file from groups holidays html icon identifier industry ' +
    'label labels language layout locale locales location logo lookup manufacturer message meta mobile mode module name note option orders ' +
    'owner permalink permission permissions phone photo position preferences priority private query reason reminder role roles sections send ' +
    'settings signature slug snooze source stale state status street subject subscriptions summary tags targets text title to translations ' +
    'twitter type include until uploads url users version via visibility website year zip cc bcc id ids unseen otp seo favicon'
  ).split(' '),
)

/** They guard the call, and are no part of it. */
const guards = ['dry_run', 'confirmation', 'idempotency_key', 'if_unchanged_since']

/** Calls with the arguments that are required, and with each other one beside them. */
function* callsOf(record: ToolRecord): Generator<Record<string, unknown>> {
  const { required = [], properties = {} } = record.inputSchema
  const ids = new Map((record.targets ?? []).map(({ kind }) => [kind, ['7']]))
  const own = Object.keys(properties).filter((name) => !guards.includes(name))
  for (const name of [undefined, ...own]) {
    const asked = name === undefined ? required : [...new Set([...required, name])]
    yield sampleArguments({ ...record, inputSchema: { ...record.inputSchema, required: asked } }, ids)
  }
}

describe.each(vendors.map((definition) => [definition.title, definition] as const))('%s', (_, definition) => {
  const records = loadTools(definition.tools)
  const writes = records.filter((record) => !isReadOnly(record))

  test('a call that waits is named in plain words, whatever tool and arguments it has', () => {
    const problems = new Set<string>()
    for (const record of writes) {
      const names = Object.keys(record.inputSchema.properties ?? {})
      const odd = names.filter((name) => !plain.has(name) && !/ /.test(name))
      for (const args of callsOf(record)) {
        const call = { record, arguments: args, effects: effectsOf(record, args) }
        const { summary } = describeWhole([call], {
          fieldWords: definition.fieldWords,
          known: (targets) => [...targets],
        })
        const words = summary.split(/[^\p{L}\p{N}_-]+/u)
        if (summary.includes('_')) problems.add(`${record.name}: ${summary}`)
        for (const word of words) {
          if (/[a-z][A-Z]/.test(word) && !/^(URLs|IDs)$/.test(word))
            problems.add(`${record.name}: ${summary}`)
          if (odd.includes(word)) problems.add(`${record.name}: ${word} in ${summary}`)
        }
        expect(summary).toMatch(/^[A-Z][^\n]+\.$/)
        expect(summary.length, summary).toBeLessThan(400)
      }
    }
    expect([...problems]).toEqual([])
  })
})

/** As held calls say it: of a reply with what goes on with it, of a comment that customers read, of a note, and of a change. */
const said: Readonly<Record<string, readonly string[]>> = {
  Richpanel: [
    'Reply to the customer, close the conversation, add the tag damaged.',
    'Internal note on conversation 20008.',
    'Close the conversation.',
    'Set the priority to HIGH.',
  ],
  eDesk: [
    'Reply to the customer, close the ticket.',
    'Internal note on ticket 640007.',
    'Close the ticket.',
    'Set the status to Pending.',
  ],
  FuseDesk: [
    'Reply to the customer by e-mail, close the case.',
    'Internal note on case D2EAX.',
    'Close the case.',
    'Set the status to open.',
  ],
  'Zoho Desk': [
    'Reply to the customer by e-mail, add the tag courier.',
    'Internal note on ticket 106.',
    'Close the ticket.',
    'Set the priority to High.',
    'Public comment on ticket 106.',
  ],
  Chatwoot: [
    'Reply to the customer, close the conversation.',
    'Internal note on conversation 909.',
    'Close the conversation.',
    'Set the status to pending.',
    'Reply to the customer, close the conversation, add the label delivery.',
  ],
}

/** Calls that one vendor alone has. */
const own: Readonly<Record<string, (id: string) => [string, Record<string, unknown>]>> = {
  'Zoho Desk': (id) => [
    'create_a_zoho_desk_ticket_comment',
    { ticket_id: id, content: 'We have refunded it.', isPublic: true },
  ],
  Chatwoot: (id) => [
    'chatwoot_messages_reply',
    { conversation_id: id, content: 'Refunded.', status: 'resolved', add_labels: ['delivery'] },
  ],
}

test.each(Object.entries(vendorsAtWork))(
  '%s: what waits is said in plain words, with its conversation',
  async (name, vendor) => {
    const held: string[] = []
    const tell = async (call: HeldCall) => {
      held.push(call.describe().summary)
      return { structuredContent: {} }
    }
    // What lists have shown is known once they are recorded.
    const audit: CallAudit = {
      admitted: async () => (_result, describe) => void describe(),
      refused: () => undefined,
    }
    const hooks: WriteHooks = {
      ...memoryWrites({ clock: systemClock }),
      policy: { rules: [{ when: { group: 'conversations' }, then: 'draft' }] },
      hold: tell,
      drafted: async (call, _draft, result) => {
        await tell(call)
        return result
      },
    }
    const connector = vendor.desk().connect({
      writes: hooks,
      audit,
      filter: { effects: ['read', 'internal', 'outbound', 'destructive', 'admin'] },
    })
    const id = await firstId(connector, vendor)
    const calls: [string, Record<string, unknown>][] = [
      [vendor.reply, { [vendor.of]: id, ...vendor.answer, ...vendor.steps }],
      vendor.addNote(id, 'Called the courier.'),
      vendor.close(id),
      [vendor.update, { [vendor.one]: id, ...vendor.change }],
      ...(own[name] ? [own[name](id)] : []),
    ]
    for (const [tool, args] of calls) {
      const result = await connector.call(tool, args)
      expect(result.isError, `${tool}: ${JSON.stringify(result)}`).toBeUndefined()
    }
    expect(held).toEqual(said[name])
  },
)
