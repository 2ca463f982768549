import {
  type FieldRule,
  isObject,
  messageSenders,
  statusKinds,
  type ToolRecord,
  type UntrustedPlan,
  type WaitingPlan,
} from '@helpdesk-mcp/contracts'
import type { ToolEntry } from '../entries/entry.ts'
import {
  type Check,
  fieldRules,
  flag,
  oneOf,
  only,
  place,
  rulePaths,
  text,
  texts,
  upTo,
} from '../entries/forms.ts'
import type { DeriveProblem } from '../problems.ts'

/** The rows of the key `rows` of tools.yaml. */
export interface WaitingTable {
  /** The plan of a tool that reads conversations: the rules whose paths its answer can hold, as `has` says. */
  planOf(id: string, entry: ToolEntry, has: (path: string) => boolean): WaitingPlan | undefined
  /** Reports paths that no answer can hold. To be called after the plans of all tools. */
  checkPaths(): void
}

interface Row extends WaitingPlan {
  resources: string[]
  /** Ids of further tools that read one: their method is neither list nor get. */
  tools?: string[]
}

const keys: Record<keyof Row, Check> = {
  resources: texts,
  tools: texts,
  status: fieldRules(oneOf(statusKinds)),
  confirm: flag,
  from: fieldRules(oneOf(messageSenders)),
  since: fieldRules(text, { atLatest: flag }),
  text,
  thread: only(
    {
      at: place,
      time: text,
      from: fieldRules(oneOf([...messageSenders, 'none'])),
    },
    ['at', 'time', 'from'],
  ),
  read: only(
    {
      tool: text,
      argument: text,
      id: text,
      maximum: upTo(20),
    },
    ['tool', 'argument', 'id'],
  ),
}

/** Checks the table. A row that is wrong is reported and left out. */
export function readWaitingTable(
  table: unknown,
  resources: ReadonlySet<string>,
  problems: DeriveProblem[],
): WaitingTable {
  const report = (key: string, problem: string, fix: string) =>
    problems.push({ file: 'tools.yaml', key: `rows.${key}`, problem, fix })
  const rows = Object.entries(isObject(table) ? table : {}).flatMap(([name, row]) => {
    const entries = Object.entries(isObject(row) ? row : {})
    const wrong = entries.find(([key, value]) => !(Object.hasOwn(keys, key) && keys[key as keyof Row](value)))
    if (!isObject(row) || row['resources'] === undefined || row['status'] === undefined || wrong) {
      const fix = `Give resources and status; known keys: ${Object.keys(keys).join(', ')}.`
      report(wrong ? `${name}.${wrong[0]}` : name, 'is not valid.', fix)
      return []
    }
    for (const resource of (row as unknown as Row).resources)
      if (!resources.has(resource))
        report(
          `${name}.resources`,
          `${resource} is not the resource of any tool.`,
          'Use the resource of a tool.',
        )
    return [[name, row as unknown as Row] as const]
  })

  const found = new Map(rows.map(([name]) => [name, new Set<string>()]))

  return {
    planOf(id, { resource, method }, has) {
      const match = rows.find(
        ([, { resources, tools = [] }]) =>
          tools.includes(id) || (resources.includes(resource) && (method === 'list' || method === 'get')),
      )
      if (!match) return undefined
      const [name, { resources: _resources, tools: _tools, ...plan }] = match
      const holds = (path: string) => {
        if (has(path)) found.get(name)?.add(path)
        return has(path)
      }
      const kept = <Rule extends FieldRule<string>>(given: readonly Rule[] = []) =>
        given.filter((rule) => rulePaths(rule).every(holds))
      const { status, confirm, from, since, text, thread, read } = plan
      const keepsRead = read && holds(read.id)
      return {
        status: kept(status),
        ...(confirm ? { confirm } : {}),
        ...(from ? { from: kept(from) } : {}),
        ...(since ? { since: kept(since).filter(({ is }) => holds(is)) } : {}),
        ...(text && holds(text) ? { text } : {}),
        ...(thread && (keepsRead || (thread.at !== '' && holds(`${thread.at}.${thread.time}`)))
          ? { thread }
          : {}),
        ...(keepsRead ? { read } : {}),
      }
    },

    checkPaths() {
      for (const [name, { status, from = [], since = [], text, read }] of rows) {
        const all = [
          ...[...status, ...from, ...since].flatMap(rulePaths),
          ...since.map(({ is }) => is),
          ...(text ? [text] : []),
          ...(read ? [read.id] : []),
        ]
        for (const path of new Set(all))
          if (!found.get(name)?.has(path))
            report(name, `${path} is in no answer.`, 'Fix the path, or the schema in openapi.yaml.')
      }
    },
  }
}

/** The tools that messages are read with must be there, and take the argument. */
export function checkWaitingReads(records: readonly ToolRecord[], problems: DeriveProblem[]): void {
  for (const { id, response } of records) {
    const read = response.waiting?.read
    const reader = records.find((record) => record.id === read?.tool)
    if (!read || Object.hasOwn(reader?.inputSchema.properties ?? {}, read.argument)) continue
    const problem = reader ? `${read.tool} takes no ${read.argument}.` : `${read.tool} is not a tool.`
    problems.push({
      file: 'tools.yaml',
      key: `rows.${id}.read`,
      problem,
      fix: 'Name a tool and its argument.',
    })
  }
}

/** Our own values are no untrusted text. */
export function withOurs(plan: UntrustedPlan | undefined): UntrustedPlan {
  const ours = { status_kind: statusKinds.join('|'), last_message_from: messageSenders.join('|') }
  return { ...plan, except: { ...plan?.except, ...ours } }
}
