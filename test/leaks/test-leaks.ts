import {
  type Connector,
  isConnectorError,
  isUnknownToolError,
  type Tool,
  type ToolRecord,
  type Toolset,
} from '@helpdesk-mcp/contracts'
import { type Surface, surface, surfaces, toCallResult } from '@helpdesk-mcp/mcp'
import { expect, it } from 'vitest'
import { type Account, openAccount } from './account.ts'
import { argumentsFor, manners } from './arguments.ts'
import { randomFilter } from './filters.ts'
import { tokensIn, wholeText } from './markers.ts'
import { createRandom, type Random } from './random.ts'
import { type VendorLeaks, vendors } from './vendors.ts'

const callsOfEach = 4
const seed = Number(process.env['LEAKS_SEED'] ?? 20_261_129)

/** So many that each tool is called. More find what this seed has not: LEAKS_FILTERS=5000 LEAKS_SEED=7. */
function filtersOf({ records }: VendorLeaks): number {
  return Number(process.env['LEAKS_FILTERS'] ?? Math.max(250, Math.ceil(records.length * 0.7)))
}

/** One vendor's run: what was called, and what should not have come back. */
interface Run {
  vendor: VendorLeaks
  /** The current name of each tool, by all its names. */
  names: ReadonlyMap<string, string>
  account: Account
  random: Random
  leaks: string[]
  called: Map<string, number>
  succeeded: Set<string>
  /** Tokens that answers held, permitted ones. */
  shown: Set<string>
}

/** For random filters: calls of every kind show nothing that only hidden tools answer. */
export function testLeaks(id: string): void {
  const vendor = vendors.find((one) => one.id === id) as VendorLeaks

  it(`${id}: what a filter hides never reaches the client, whatever the filter and the call`, async () => {
    const account = openAccount(vendor)
    const run: Run = {
      vendor,
      names: new Map(
        vendor.records.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((one) => [one, name])),
      ),
      account,
      random: createRandom(seed),
      leaks: [],
      called: new Map(),
      succeeded: new Set(),
      shown: new Set(),
    }
    for (let round = 0; round < filtersOf(vendor); round++) await tryFilter(run, round)
    expect([...new Set(run.leaks)].slice(0, 20)).toEqual([])
    // The run would prove nothing if its calls failed, or showed nothing.
    const offered = vendor.records.filter(({ unverified }) => unverified === undefined)
    expect(run.called.size).toBeGreaterThan(offered.length * 0.97)
    expect(run.succeeded.size).toBeGreaterThan(offered.length * 0.5)
    expect(run.shown.size).toBeGreaterThan(account.markers.size * 0.3)
  }, 300_000)
}

/** A connector with a random filter that leaves at least one tool. */
function openRandom({ vendor, account, random }: Run): Connector {
  for (;;) {
    try {
      return account.open(randomFilter(vendor.records, random))
    } catch (error) {
      if (!isConnectorError(error)) throw error
    }
  }
}

async function tryFilter(run: Run, round: number): Promise<void> {
  const { vendor, account, random } = run
  const connector = openRandom(run)
  const mode = random.one(surfaces)
  const toolset = surface([connector], mode)
  const client = clientOf(toolset)
  const permitted = new Set(connector.tools.map(({ name }) => name))
  const readable = new Set(
    connector.tools
      .filter(({ method }) => method === 'list' || method === 'get')
      .map(({ resource }) => resource),
  )
  /** The name of no hidden tool is told, but for the one that was asked for, its newer name, and what the tool's own texts (`known`) say. */
  const checkNames = (received: unknown, asked: string, known = '') => {
    for (const word of new Set(JSON.stringify(received).match(/\b[a-z]\w+/g))) {
      const name = run.names.get(word)
      if (
        name === undefined ||
        permitted.has(word) ||
        known.includes(word) ||
        word === asked ||
        name === run.names.get(asked)
      )
        continue
      run.leaks.push(`the name ${word} when ${asked} was asked for`)
    }
  }
  const check = (received: unknown, tool: ToolRecord | undefined, sent: unknown, isError: boolean) => {
    const echoed = new Set(tokensIn(JSON.stringify(sent)))
    // What others have written meanwhile is told like the answer of the tool that reads it, which is permitted then.
    const hasTurns = isError && wholeText(received).includes('new_turns')
    for (const token of tokensIn(wholeText(received))) {
      const marker = account.markers.get(token)
      if (!marker || echoed.has(token)) continue
      run.shown.add(token)
      if (readable.has(marker.owner)) continue
      const also = vendor.alsoIn[marker.owner] ?? []
      const along = Object.values(tool?.companions ?? {}).flatMap(({ tool: id }) =>
        connector.tools.filter((one) => one.id === id),
      )
      const own =
        along.some((one) => one.tags.includes(marker.owner)) ||
        tool?.resource === marker.owner ||
        (tool !== undefined && also.some((one) => one === tool.resource || one === tool.id)) ||
        (!isError && tool?.tags.includes(marker.owner))
      if (own || ((!isError || hasTurns) && marker.isName && vendor.shownByName.includes(marker.owner)))
        continue
      run.leaks.push(
        `${marker.place} (${marker.owner}) by ${tool?.id ?? 'no tool'} in ${isError ? 'an error' : 'a result'}`,
      )
    }
  }
  if (round % 10 === 0)
    check({ tools: toolset.tools, instructions: toolset.instructions }, undefined, {}, false)
  for (let call = 0; call < callsOfEach; call++) {
    const tool = leastCalled(run, connector.tools)
    const args = argumentsFor(tool, random.one(manners), account, vendor.records, random)
    const through = mode === 'catalog' || (mode === 'auto' && random.chance(0.3))
    const { received, isError } = await client(tool.name, args, through ? tool : undefined)
    run.called.set(tool.id, (run.called.get(tool.id) ?? 0) + 1)
    if (!isError) run.succeeded.add(tool.id)
    check(received, tool, args, isError)
    if (isError) checkNames(received, tool.name, Object.values(tool.withheld ?? {}).join(' '))
    if (!isError && !tool.effects.every((effect) => effect === 'read')) account.restore()
  }
  await tryHidden(run, { connector, mode, permitted, client, check, checkNames })
}

type Client = (
  name: string,
  args: Record<string, unknown>,
  through?: ToolRecord,
) => Promise<{ received: unknown; isError: boolean }>

/** What a client gets: the encoded result, or the message of a protocol error. */
function clientOf(toolset: Pick<Toolset, 'call'> & { tools: readonly Pick<Tool, 'name'>[] }): Client {
  return async (name, args, through) => {
    const reads = through?.effects.every((effect) => effect === 'read') && !through.when
    const runner = reads ? 'call_read_tool' : 'call_write_tool'
    const isListed = toolset.tools.some((tool) => tool.name === runner)
    const call =
      through && isListed ? toolset.call(runner, { name, arguments: args }) : toolset.call(name, args)
    try {
      const received = toCallResult(await call)
      return { received, isError: received.isError === true }
    } catch (error) {
      if (!isUnknownToolError(error)) throw error
      return { received: { error: error.message }, isError: true }
    }
  }
}

/** A tool that was called least, of those that read or embed what other tools answer more often. */
function leastCalled(run: Run, tools: readonly ToolRecord[]): ToolRecord {
  const reaching = tools.filter(
    ({ resolve, merge, each, response }) => resolve || merge || each || response.embeds,
  )
  const among = reaching.length > 0 && run.random.chance(0.5) ? reaching : tools
  const counts = among.map(({ id }) => run.called.get(id) ?? 0)
  const least = Math.min(...counts)
  return run.random.one(among.filter((_, index) => counts[index] === least))
}

const words = [
  'reply to a customer',
  'order address',
  'users',
  'tags',
  'qwertz',
  'delete',
  'agent phone',
  'invoice',
]

interface Door {
  connector: Connector
  mode: Surface
  permitted: ReadonlySet<string>
  client: Client
  check(received: unknown, tool: undefined, sent: unknown, isError: boolean): void
  checkNames(received: unknown, asked: string): void
}

/** Tools that are hidden, or do not exist, by every way there is. */
async function tryHidden({ vendor, account, random, leaks, names }: Run, door: Door): Promise<void> {
  const { connector, mode, permitted, client, check, checkNames } = door
  const isPermitted = (record: ToolRecord) => permitted.has(record.name)
  const hidden = vendor.records.filter((record) => !isPermitted(record) && record.unverified === undefined)
  const before = account.requests()
  if (hidden.length > 0) {
    const tool = random.one(hidden)
    const name = random.one([tool.name, ...(tool.aliases ?? [])])
    const args = argumentsFor(tool, 'plausible', account, vendor.records, random)
    const { received, isError } = await client(name, args, random.chance(0.5) ? tool : undefined)
    if (!isError) leaks.push(`the hidden tool ${name} ran`)
    check(received, undefined, args, true)
    if (!JSON.stringify(received).includes('blocked_by_policy'))
      leaks.push(`${name} was not said to be blocked`)
    checkNames(received, name)
  }
  const misspelt = `${random.one([...names.keys()])}s`
  for (const { received } of [await client(misspelt, {}), await clientOf(connector)(misspelt, {})]) {
    check(received, undefined, {}, true)
    checkNames(received, misspelt)
  }
  if (account.requests() !== before) leaks.push('a hidden tool reached the vendor')
  if (mode === 'catalog') {
    // The best hits come with the account's values, which are read for them.
    const found = await client('search_tools', { query: random.one(words), limit: 25 })
    const topics =
      (found.received as { structuredContent?: { topics?: string[] } }).structuredContent?.topics ?? []
    const { result = [] } = (found.received as { structuredContent: { result?: { name: string }[] } })
      .structuredContent
    for (const { name } of result) if (!permitted.has(name)) leaks.push(`search found ${name}`)
    const shown = new Set(vendor.records.filter(isPermitted).map(({ resource }) => resource))
    for (const topic of topics) if (!shown.has(topic)) leaks.push(`search named the topic ${topic}`)
    if (hidden.length > 0) {
      const asked = random.one(hidden).name
      const searched = account.requests()
      const described = await client('describe_tools', { names: [asked] })
      if (account.requests() !== searched) leaks.push('a hidden tool that was described reached the vendor')
      checkNames(described.received, asked)
      if (JSON.stringify(described.received).includes('inputSchema')) leaks.push(`${asked} was described`)
    }
  }
}
