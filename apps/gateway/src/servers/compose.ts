import {
  type CallAudit,
  describeRefusal,
  nearest,
  type WriteHooks,
  withoutMarks,
} from '@helpdesk-mcp/connector'
import {
  type CallContext,
  type Connector,
  isConnectorError,
  type JsonSchema,
  quote,
  type ToolRecord,
  type ToolResult,
} from '@helpdesk-mcp/contracts'
import type { Accounts, FoundAccount } from '../accounts/open.ts'
import type { ServerConfig } from '../model.ts'
import { accountFilter } from './filter.ts'

interface Composition {
  tenantId: string
  /** In the order in which they are listed. */
  accountIds: readonly string[]
  config: ServerConfig
  /** Records what is called on an account. */
  auditOf?(found: FoundAccount): CallAudit
  /** Guards the writes of an account. */
  writesOf?(found: FoundAccount): WriteHooks
  /** Told of an account whose tools cannot be offered. */
  onUnusable?(accountId: string, reason: string): void
}

/** The connectors behind one server, each account as far as the config permits it. An account that permits nothing adds nothing. */
export async function composeServer(accounts: Accounts, composition: Composition): Promise<Connector[]> {
  const groups = new Map<string, { found: FoundAccount; accounts: PermittedAccount[] }>()
  for (const id of composition.accountIds) {
    const opened = await openPermitted(accounts, composition, id).catch((error: unknown) => {
      if (!isConnectorError(error)) throw error
      composition.onUnusable?.(id, error.message)
      return undefined
    })
    if (!opened) continue
    const { connector } = opened.found.account
    const group = groups.get(connector) ?? { found: opened.found, accounts: [] }
    group.accounts.push(opened.permitted)
    groups.set(connector, group)
  }
  return [...groups.values()].flatMap(({ found, accounts: [first, ...others] }) => {
    if (!first) return []
    if (others.length === 0) return first.connector
    const order = new Map(found.records.map((record, index) => [record.name, index]))
    return mergeAccounts([first, ...others], order)
  })
}

async function openPermitted(
  accounts: Accounts,
  { tenantId, config, auditOf, writesOf }: Composition,
  id: string,
) {
  const found = await accounts.find(tenantId, id)
  const filter = accountFilter(config, found.records)
  if (!filter) return undefined
  const audit = auditOf?.(found)
  const connector = await accounts.open(tenantId, id, {
    filter,
    ...(config.unverified ? { unverified: true } : {}),
    ...(audit ? { audit } : {}),
    ...(writesOf ? { writes: writesOf(found) } : {}),
  })
  const permitted: PermittedAccount = { name: found.account.name, connector, ...(audit ? { audit } : {}) }
  return { found, permitted }
}

/** An account's connector, as far as a server permits it. */
interface PermittedAccount {
  /** The account's name. */
  name: string
  connector: Connector
  audit?: CallAudit
}

/**
 * Several accounts of one connector as one: each tool is listed once, and takes a `connection` that says which account is meant, out of
 * those that permit it.
 */
function mergeAccounts(
  accounts: readonly [PermittedAccount, ...PermittedAccount[]],
  order: ReadonlyMap<string, number>,
): Connector {
  const [first] = accounts
  const permitting = new Map<string, { record: ToolRecord; accounts: PermittedAccount[] }>()
  for (const account of accounts) {
    for (const record of account.connector.tools) {
      const known = permitting.get(record.name)
      if (known) known.accounts.push(account)
      else permitting.set(record.name, { record, accounts: [account] })
    }
  }
  const owners = new Map(
    [...permitting.values()].flatMap((owner) =>
      [owner.record.name, ...(owner.record.aliases ?? [])].map((name) => [name, owner] as const),
    ),
  )
  const { id, title, version } = first.connector
  const tools = [...permitting.values()]
    .map(({ record, accounts }) =>
      withConnectionArgument(
        record,
        title,
        accounts.map(({ name }) => name),
      ),
    )
    .sort((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0))

  return {
    id,
    // Part of the instructions, which are short.
    title: `${title} (${listed(
      accounts.map(({ name }) => name),
      4,
      40,
    )})`,
    version,
    tools,
    async call(name, given, context) {
      const args = withoutMarks(given)
      const { connection, ...rest } = args
      const chosen = accountNamed(connection, accounts)
      if (chosen) return chosen.connector.call(name, rest, context)
      const owner = owners.get(name)
      // No account permits this tool, or it does not exist. Any of them can explain why.
      if (!owner) return first.connector.call(name, rest, context)
      const result = wrongConnection(name, connection, owner.accounts)
      const { record } = owner
      const refused = { record, arguments: args, effects: record.effects }
      const describe = () => describeRefusal(refused, result)
      await owner.accounts[0]?.audit?.refused({ ...refused, describe }, result)
      return result
    },
    async values(name, context) {
      const owner = owners.get(name)
      return owner ? valuesOfAll(owner.record.name, owner.accounts, context) : {}
    },
    async check(context) {
      for (const { connector } of accounts) await connector.check(context)
    },
  }
}

/** Accounts that are asked for their values, a few calls each. */
const maxWithValues = 4

/** The values of several accounts: under the argument what all of them have alike, else under `<argument> of "<account>"`. */
async function valuesOfAll(
  name: string,
  accounts: readonly PermittedAccount[],
  context: CallContext | undefined,
): Promise<Record<string, readonly string[]>> {
  const asked = accounts.slice(0, maxWithValues)
  const known = new Map<string, { account: string; values: readonly string[] }[]>()
  for (const account of asked) {
    const values = (await account.connector.values?.(name, context)) ?? {}
    for (const [argument, own] of Object.entries(values))
      known.set(argument, [...(known.get(argument) ?? []), { account: account.name, values: own }])
  }
  const entries = [...known].flatMap(([argument, all]): [string, readonly string[]][] => {
    const isSame = new Set(all.map(({ values }) => JSON.stringify(values))).size === 1
    const [one] = all
    if (isSame && one && all.length === accounts.length) return [[argument, one.values]]
    return all.map(({ account, values }) => [`${argument} of ${quote(account, 40)}`, values])
  })
  return Object.fromEntries(entries)
}

/** The account of this name: exactly, or else the only one whose name has the same letters and digits, as models write them. */
function accountNamed(name: unknown, accounts: readonly PermittedAccount[]): PermittedAccount | undefined {
  if (typeof name !== 'string') return undefined
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]/g, '')
  const alike = accounts.filter((account) => plain(account.name) === plain(name))
  return accounts.find((account) => account.name === name) ?? (alike.length === 1 ? alike[0] : undefined)
}

/** Names that people gave to accounts, in a sentence. */
function listed(names: readonly string[], max: number, maxLength?: number): string {
  const more = names.length > max ? [`and ${names.length - max} more`] : []
  return [...names.slice(0, max).map((name) => quote(name, maxLength)), ...more].join(', ')
}

function withConnectionArgument(record: ToolRecord, title: string, names: string[]): ToolRecord {
  const { properties = {}, required = [], ...schema } = record.inputSchema
  const connection: JsonSchema = {
    type: 'string',
    enum: names,
    description: `Which ${title} account is meant.`,
  }
  return {
    ...record,
    inputSchema: {
      ...schema,
      properties: { connection, ...properties },
      required: ['connection', ...required],
    },
  }
}

function wrongConnection(tool: string, given: unknown, accounts: readonly PermittedAccount[]): ToolResult {
  const allowed = listed(
    accounts.map(({ name }) => name),
    20,
  )
  const came =
    given === undefined
      ? ''
      : `; got ${typeof given === 'string' ? quote(given) : `a value of the type ${typeof given}`}`
  const near = nearest(
    typeof given === 'string' ? given : '',
    accounts.map(({ name }) => name),
    1,
  )
  const meant = near.length > 0 ? ` Did you mean ${listed(near, 1)}?` : ''
  const message = `${tool} was not called. connection: expected one of ${allowed}${came}.${meant}`
  const details = [{ argument: 'connection', expected: `one of ${allowed}` }]
  return { isError: true, structuredContent: { error: { code: 'invalid_arguments', message, details } } }
}
