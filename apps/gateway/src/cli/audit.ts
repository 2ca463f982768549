import { print, type Terminal } from '@helpdesk-mcp/cli'
import { type Command, Option } from 'commander'
import { changeText, type ExportFormat, exportAudit } from '../audit/export.ts'
import { viewAuditRecord } from '../audit/schemas.ts'
import { SettingError } from '../config.ts'
import type { Actor, AuditSubject } from '../model.ts'
import type { AuditFilter, ChainCheck } from '../storage/audit-store.ts'
import { type CommandParts, readOptions, withContext } from './context.ts'
import { printRows } from './rows.ts'
import { readTime } from './servers.ts'

/** Whoever can run these commands has the database: they read the records of every tenant. */
export function addAuditCommands(program: Command, { terminal, exit }: CommandParts): void {
  const audit = program.command('audit').description('Read the audit trail: who changed what')

  withFilters(audit.command('list'))
    .description('List records, newest first')
    .option('--limit <count>', 'Maximum number of records', '50')
    .option('--json', 'Print JSON')
    .action((_, command: Command) => {
      const { flags, options } = readOptions<FilterOptions & { limit: string; json?: true }>(command)
      const limit = readLimit(options.limit)
      return withContext(terminal, flags, async ({ context }) => {
        const filter = readFilter(options, context.clock.now())
        const { rows } = await context.store.audit.list(options.tenant ?? null, { ...filter, limit })
        await printRows(terminal, rows, {
          json: options.json,
          toJson: viewAuditRecord,
          columns: {
            TIME: ({ at }) => `${new Date(at).toISOString().slice(0, 19)}Z`,
            ACTION: ({ action }) => action,
            OUTCOME: ({ outcome, reason, count }) =>
              outcome === 'ok' ? 'ok' : `refused: ${reason}${count === 1 ? '' : ` (${count} times)`}`,
            WHO: ({ actor }) => actorText(actor),
            WHAT: ({ subject }) => subjectText(subject),
            FROM: ({ address }) => address ?? '',
            CHANGES: ({ changes }) => shortened(changes.map(changeText).join('; ')),
          },
        })
      })
    })

  withFilters(audit.command('export'))
    .description('Print every record, newest first; the export itself is recorded')
    .addOption(new Option('--format <name>', 'Form of the records').choices(['csv', 'jsonl']).default('csv'))
    .action((_, command: Command) => {
      const { flags, options } = readOptions<FilterOptions & { format: ExportFormat }>(command)
      return withContext(terminal, flags, async ({ context }) => {
        const filter = readFilter(options, context.clock.now())
        const lines = exportAudit(context.store, options.tenant ?? null, filter, options.format)
        for await (const text of lines) await print(terminal.output, text)
      })
    })

  audit
    .command('verify')
    .description('Check that no record was changed or removed')
    .option('--tenant <id>', 'Tenant whose records to check (default: all)')
    .option('--json', 'Print JSON')
    .action((_, command: Command) => {
      const { flags, options } = readOptions<{ tenant?: string; json?: true }>(command)
      return withContext(terminal, flags, async ({ context }) => {
        const checks: ChainCheck[] = []
        for await (const check of context.store.audit.verify(options.tenant ?? null)) checks.push(check)
        await printChecks(terminal, checks, options.json)
        exit(checks.some(({ problem }) => problem !== null) ? 1 : 0)
      })
    })
}

interface FilterOptions {
  tenant?: string
  since?: string
  until?: string
  actor?: string
  action?: string
  subject?: string
  outcome?: 'ok' | 'refused'
  text?: string
}

function withFilters(command: Command): Command {
  return command
    .option('--tenant <id>', 'Records of a tenant (default: all, and those of no tenant)')
    .option('--since <when>', 'Records at or after this time: 30d or 12h ago, or 2026-12-31T23:59:59Z')
    .option('--until <when>', 'Records before this time')
    .option('--actor <who>', 'Kind, name or ID of who did it, such as cli or tok_…')
    .option('--action <name>', 'Action, such as server.revoked, or server for all on MCP servers')
    .option('--subject <id>', 'ID or kind of what it was done to')
    .addOption(
      new Option('--outcome <name>', 'Only what was done, or what was refused').choices(['ok', 'refused']),
    )
    .option('--text <text>', 'Text in the names, changes, addresses and reasons')
}

function readFilter({ since, until, ...rest }: FilterOptions, now: number): AuditFilter {
  const { actor, action, subject, outcome, text } = rest
  const filter = {
    since: since === undefined ? undefined : timeBefore('--since', since, now),
    until: until === undefined ? undefined : timeBefore('--until', until, now),
    ...{ actor, action, subject, outcome, text },
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** `12h` is twelve hours ago. */
function timeBefore(option: string, text: string, now: number): number {
  return /^\d+[mhd]$/.test(text) ? now - readTime(option, text, 0) : readTime(option, text, now)
}

const maxListed = 1_000

function readLimit(text: string): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= maxListed) return Number(text)
  throw new SettingError(`Invalid --limit ${JSON.stringify(text)}. Use a number from 1 to ${maxListed}.`)
}

function printChecks(
  terminal: Terminal,
  checks: readonly ChainCheck[],
  json: true | undefined,
): Promise<void> {
  return printRows(terminal, checks, {
    json,
    toJson: ({ tenantId, ...check }) => ({ tenant_id: tenantId, ...check }),
    columns: {
      TENANT: ({ tenantId }) => tenantId ?? 'none (owner)',
      RECORDS: ({ records }) => String(records),
      LAST: ({ sequence }) => String(sequence),
      DIGEST: ({ digest }) => digest,
      RESULT: ({ problem }) => problem ?? 'nothing was changed',
    },
  })
}

export function actorText({ kind, id, name, tokenEnd }: Actor): string {
  const end = tokenEnd === null ? '' : ` …${tokenEnd}`
  return `${kind}${name === null ? '' : ` ${name}`}${id === null ? '' : ` (${id}${end})`}`
}

function subjectText({ kind, id, name }: AuditSubject): string {
  return [kind, ...(name === null ? [] : [name]), ...(id === null ? [] : [`(${id})`])].join(' ')
}

const maxChangesLength = 100

function shortened(text: string): string {
  return text.length <= maxChangesLength ? text : `${text.slice(0, maxChangesLength)}…`
}
