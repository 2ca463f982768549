import { print, printJson, type Terminal } from '@helpdesk-mcp/cli'
import type { z } from '@hono/zod-openapi'
import { type Command, Option } from 'commander'
import { createRecorder } from '../activity/recorder.ts'
import { cliOrigin } from '../audit/origin.ts'
import { SettingError } from '../config.ts'
import { aboutOf, editedWords, otherArguments, outcomeWords } from '../outbox/channels/channel.ts'
import { type Decider, DecisionError } from '../outbox/decide.ts'
import { createOutbox, type Outbox } from '../outbox/outbox.ts'
import { seenOf } from '../outbox/outcome.ts'
import { type OutboxItemView, viewDetail, viewItems } from '../outbox/schemas.ts'
import { createVendorDrafts } from '../outbox/vendor-drafts.ts'
import { type OutboxItem, type OutboxState, outboxStates } from '../outbox-model.ts'
import type { OutboxSort } from '../storage/outbox-store.ts'
import { createWriteGuards } from '../writes/guards.ts'
import { wordsOf } from '../writes/words.ts'
import {
  type CommandParts,
  type Opened,
  readOptions,
  withContext,
  withListOptions,
  withTenant,
} from './context.ts'
import { allRows, printRows, timeCell } from './rows.ts'

/** Calls of agents that wait for a person. Whoever can run these commands has the database: they may decide about all of them. */
export function addOutboxCommands(program: Command, { terminal, exit }: CommandParts): void {
  const outbox = program
    .command('outbox')
    .description('Decide about calls of assistants that wait for approval')

  withListOptions(outbox.command('list'))
    .description('List calls that wait, and drafts that helpdesks keep, the latest first')
    .option('--state <states>', `Any of ${outboxStates.join(', ')}, or all`, 'waiting,stale,vendor_draft')
    .addOption(
      new Option('--sort <order>', 'By when they were held, or decided')
        .choices(['newest', 'decided'])
        .default('newest'),
    )
    .action((_, command: Command) => {
      const { flags, tenantId, options } = readOptions<{ state: string; sort: OutboxSort; json?: true }>(
        command,
      )
      const { sort } = options
      const states = readStates(options.state)
      return withContext(terminal, flags, async ({ context }) => {
        const items = await allRows((page) => context.store.outbox.list(tenantId, { ...page, states, sort }))
        const views = await viewItems(context, items)
        await printRows(terminal, views, {
          json: options.json,
          toJson: (view) => view,
          columns: {
            ID: ({ id }) => id,
            STATE: ({ state }) => state,
            SINCE: ({ created_at }) => timeCell(Date.parse(created_at)),
            ...(sort === 'decided' ? { DECIDED: decidedCell } : {}),
            UNTIL: ({ expires_at }) => timeCell(Date.parse(expires_at)),
            'MCP SERVER': ({ mcp_server }) => mcp_server.name,
            WHAT: ({ summary }) => summary,
          },
        })
      })
    })

  withTenant(outbox.command('show'))
    .description('Show one call, whole')
    .argument('<id>', 'ID of the item')
    .option('--json', 'Print JSON')
    .action((id: string, _, command: Command) => {
      const { flags, tenantId, options } = readOptions<{ json?: true }>(command)
      return withContext(terminal, flags, async ({ context, accounts }) => {
        const { check } = createVendorDrafts(context, { accounts })
        const item = await check(await findItem(context.store, tenantId, id))
        if (options.json) await printJson(terminal.output, await viewDetail(context, item))
        else await print(terminal.output, itemText(item))
      })
    })

  withTenant(outbox.command('approve'))
    .description('Approve a call: it is sent now, once')
    .argument('<id>', 'ID of the item')
    .option('--text <text>', 'Words for the customer, instead of those that are there')
    .option('--read-version <number>', 'Of an edited item: the version that `outbox show` prints')
    .option('--seen <code>', 'Of a stale item: the code that `outbox show` prints below what is new')
    .option('--json', 'Print JSON')
    .action((id: string, _, command: Command) => {
      const { flags, tenantId, options } = readOptions<{
        text?: string
        readVersion?: string
        seen?: string
        json?: true
      }>(command)
      const version = readVersion(options.readVersion)
      return withOutbox(terminal, flags, async (opened, { decisions, sender }, decider) => {
        const item = await sender.settle(await findItem(opened.context.store, tenantId, id))
        const { text, seen } = options
        const decided = await decisions.approve(decider, item, {
          ...(text === undefined ? {} : { text }),
          ...(version === undefined ? {} : { version }),
          ...(seen === undefined ? {} : { seen }),
        })
        exit(decided.state === 'sent' ? 0 : 1)
        await printDecided(terminal, opened, decided, options.json)
      })
    })

  withTenant(outbox.command('discard'))
    .description('Decide against a call: it is never sent')
    .argument('<id>', 'ID of the item')
    .option('--reason <text>', 'Why; the assistant reads it')
    .option('--json', 'Print JSON')
    .action((id: string, _, command: Command) => {
      const { flags, tenantId, options } = readOptions<{ reason?: string; json?: true }>(command)
      return withOutbox(terminal, flags, async (opened, { decisions }, decider) => {
        const item = await findItem(opened.context.store, tenantId, id)
        const { reason } = options
        const decided = await decisions.discard(decider, item, reason === undefined ? {} : { reason })
        await printDecided(terminal, opened, decided, options.json)
      })
    })
}

/** When it was decided, or ended without a decision. */
function decidedCell({ decision, updated_at }: z.infer<typeof OutboxItemView>): string {
  return timeCell(Date.parse(decision?.at ?? updated_at))
}

/** Runs a decision. Those who are told of it by a channel are told by the gateway that serves. */
function withOutbox(
  terminal: Terminal,
  flags: Parameters<typeof withContext>[1],
  run: (opened: Opened, outbox: Outbox, decider: Decider) => Promise<void>,
): Promise<void> {
  return withContext(terminal, flags, async (opened) => {
    const { accounts } = opened
    const { waitMs = 0, keepMs = 0, tenantId = '' } = opened.context.approvals ?? {}
    const context = { ...opened.context, approvals: { waitMs, keepMs, tenantId } }
    const recorder = createRecorder(context)
    const guards = createWriteGuards(context)
    const outbox = createOutbox(context, { accounts, recorder, guards })
    const { kind, id, name } = cliOrigin().actor
    try {
      await run(opened, outbox, { store: context.store, by: { kind, id, name }, via: 'cli' })
    } catch (error) {
      if (!(error instanceof DecisionError)) throw error
      throw new SettingError(`${error.detail}\n\n${itemText(error.item)}`)
    } finally {
      await outbox.close()
      await guards.close()
      await recorder.close()
    }
  })
}

async function printDecided(
  { output }: Terminal,
  { context }: Opened,
  item: OutboxItem,
  json: true | undefined,
): Promise<void> {
  if (json) await printJson(output, await viewDetail(context, item))
  else await print(output, item.state === 'stale' ? itemText(item) : outcomeWords(item))
}

async function findItem(
  store: Opened['context']['store'],
  tenantId: string,
  id: string,
): Promise<OutboxItem> {
  const item = await store.outbox.get(tenantId, id)
  if (item) return item
  throw new SettingError(
    `There is no item ${id} in the outbox. \`helpdesk-mcp outbox list\` shows what waits.`,
  )
}

function itemText(item: OutboxItem): string {
  const words = wordsOf(item.content)
  const seen = seenOf(item)
  const edited = editedWords(item)
  const news = (item.content.newTurns ?? []).map(
    ({ by, role = 'unknown', text = '' }) => `${by?.name ?? role}: ${text}`,
  )
  return [
    `${item.id}  ${item.state}  ${item.tool}`,
    item.summary,
    aboutOf(item),
    outcomeWords(item),
    ...(seen === null ? [] : ['', 'New in the conversation:', ...news, '', `Seen: --seen ${seen}`]),
    ...(words === undefined ? [] : ['', words]),
    ...(edited === undefined ? [] : ['', `${edited}: --read-version ${item.version}`]),
    '',
    ...otherArguments(item),
  ].join('\n')
}

function readVersion(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new SettingError(
    `Invalid --read-version ${text}. Give the number that \`helpdesk-mcp outbox show\` prints.`,
  )
}

function readStates(text: string): OutboxState[] {
  if (text === 'all') return [...outboxStates]
  const given = text.split(',').map((word) => word.trim())
  const isState = (word: string): word is OutboxState => outboxStates.some((state) => state === word)
  if (given.every(isState)) return given
  throw new SettingError(`Invalid --state ${text}. Use any of ${outboxStates.join(', ')}, or all.`)
}
