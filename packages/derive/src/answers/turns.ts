import {
  isObject,
  oddTurnNote,
  type ResponsePlan,
  type TextPlan,
  type ToolRecord,
  type TurnReadPlan,
  type TurnsPlan,
  turnDeliveries,
  turnFields,
  turnRoles,
  turnVisibilities,
  type UntrustedPlan,
  wellKnownMediaTypes,
} from '@helpdesk-mcp/contracts'
import { nearest, restNote } from '@helpdesk-mcp/tools'
import {
  type Check,
  fieldRules,
  flag,
  mapOf,
  oneOf,
  only,
  place,
  rulePaths,
  text,
  texts,
  upTo,
  values,
} from '../entries/forms.ts'
import type { DeriveProblem, Report } from '../problems.ts'

/** The plans of `turns` in tools.yaml by name. */
export type TurnTable = ReadonlyMap<string, TurnsPlan>

const author = only({ id: texts, name: texts, email: texts })
const read = { tool: text, arguments: mapOf(text), when: values }
const file = {
  at: text,
  id: texts,
  name: texts,
  type: texts,
  size: texts,
  link: texts,
  read: only(read, ['tool', 'arguments']),
}

const forms: Record<keyof TurnsPlan, Check> = {
  at: place,
  id: texts,
  time: texts,
  channel: texts,
  text: texts,
  beginning: texts,
  wholeBelow: (value) => Number.isInteger(value) && Number(value) > 0,
  role: fieldRules(oneOf(turnRoles)),
  visibility: fieldRules(oneOf(turnVisibilities)),
  delivery: fieldRules(oneOf(turnDeliveries)),
  by: only(Object.fromEntries([...turnRoles, 'any'].map((role) => [role, author]))),
  attachments: only(file, ['at', 'name']),
  keep: texts,
  repeats: mapOf(text),
  usual: values,
  opening: texts,
  newestFirst: flag,
  whole: only(
    {
      ...read,
      maximum: upTo(20),
      fields: texts,
    },
    ['tool', 'arguments', 'maximum', 'fields'],
  ),
}
const required: readonly (keyof TurnsPlan)[] = ['at', 'id', 'time', 'text', 'role', 'visibility']

/** Reads the table `turns` of tools.yaml. A path may stand alone where a list of paths is meant. */
export function readTurnTable(raw: unknown, problems: DeriveProblem[]): TurnTable {
  const table = new Map<string, TurnsPlan>()
  for (const [name, given] of Object.entries(isObject(raw) ? raw : {})) {
    const report: Report = (key, problem, fix) =>
      problems.push({ file: 'tools.yaml', key: `turns.${name}${key && `.${key}`}`, problem, fix })
    if (!isObject(given)) {
      report('', 'is not a map.', `Give ${required.join(', ')}.`)
      continue
    }
    const plan = withLists(given)
    const before = problems.length
    for (const key of required)
      if (plan[key] === undefined) report(key, 'is missing.', 'Every plan needs it.')
    for (const [key, value] of Object.entries(plan)) {
      const fix = `Known: ${Object.keys(forms).join(', ')}.`
      if (!Object.hasOwn(forms, key)) report(key, 'is an unknown key.', fix)
      else if (!forms[key as keyof TurnsPlan](value))
        report(key, 'has another form than it should.', 'docs/adding-a-connector.md shows the forms.')
    }
    for (const key of (plan['keep'] as string[] | undefined) ?? [])
      if ((turnFields as readonly string[]).includes(key))
        report('keep', `${key} is a field of the turn.`, 'Remove it from keep.')
    for (const key of ['repeats', 'usual'] as const)
      for (const field of isObject(plan[key]) ? Object.keys(plan[key]) : [])
        if (![...turnFields, ...((plan['keep'] as string[] | undefined) ?? [])].includes(field))
          report(key, `${field} is no field of the turn.`, 'Name a field of turns, or one of keep.')
    if (problems.length === before) table.set(name, plan as unknown as TurnsPlan)
  }
  return table
}

const lists = new Set([
  'id',
  'time',
  'channel',
  'text',
  'beginning',
  'name',
  'email',
  'type',
  'size',
  'link',
  'keep',
])

function withLists(raw: Record<string, unknown>, inside: '' | 'by' | 'files' = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => {
      if (lists.has(key) && typeof value === 'string') return [key, [value]]
      if (inside === '' && key === 'by' && isObject(value))
        return [
          key,
          Object.fromEntries(
            Object.entries(value).map(([role, one]) => [role, isObject(one) ? withLists(one, 'by') : one]),
          ),
        ]
      if (inside === '' && key === 'attachments' && isObject(value)) return [key, withLists(value, 'files')]
      return [key, value]
    }),
  )
}

/** The plan that an entry names. `has` tells whether a path is in the answer; one that is not is reported. */
export function turnsPlan(
  name: string,
  table: TurnTable,
  { kind, hasCompact, has }: { kind: string; hasCompact: boolean; has(path: string): boolean },
  report: Report,
): TurnsPlan | undefined {
  const plan = table.get(name)
  if (!plan) {
    const [near] = nearest(name, [...table.keys()])
    report('turns', `${name} is an unknown plan.`, near ? `Did you mean ${near}?` : 'Add it to turns.')
    return undefined
  }
  if (kind === 'list' && plan.at !== '')
    report('turns', 'the items of a list are the entries.', "Give a plan with at: ''.")
  if (hasCompact && plan.at === '')
    report('compact', 'has no use beside turns.', 'Remove it; name more fields in keep of the plan.')
  const inEntry = (path: string) => (plan.at === '' ? path : `${plan.at}.${path}`)
  const wanted = [
    ...(plan.at === '' ? [] : [plan.at]),
    ...pathsOf(plan).map((path) => (path.startsWith('../') ? path.slice(3) : inEntry(path))),
  ]
  const isRead = (path: string) =>
    plan.whole?.fields.some((field) => path === field || path.startsWith(`${field}.`))
  for (const path of new Set(wanted))
    if (!has(path) && !isRead(path))
      report(
        'turns',
        `${path}, in the plan ${name}, is not in the answer.`,
        'Fix the path, or the schema in openapi.yaml.',
      )
  // An answer whose fields are not documented passes for one that has every field, `?` too.
  if (plan.at !== '' && has('turns') && !has('?'))
    report('turns', 'is a field of the vendor.', 'The thread has no place beside it.')
  return plan
}

/** Where a model finds the messages of an answer with turns. */
export function turnTexts({ turns }: ResponsePlan): TextPlan[] | undefined {
  return turns && [{ path: turns.at === '' ? 'text' : 'turns.text', message: true }]
}

/** Every path that a plan looks at in an entry, or around it. */
function pathsOf(plan: TurnsPlan): string[] {
  const { attachments } = plan
  const rules = [...plan.role, ...plan.visibility, ...(plan.delivery ?? [])]
  const files = [attachments?.id, attachments?.name, attachments?.type, attachments?.size, attachments?.link]
  return [
    ...[plan.id, plan.time, plan.channel, plan.text, plan.beginning].flatMap((list) => list ?? []),
    ...(plan.keep ?? []).filter((key) => key !== '*'),
    ...Object.values(plan.by ?? {}).flatMap((by) => Object.values(by ?? {}).flat()),
    ...rules.flatMap(rulePaths),
    ...[attachments?.read?.when, plan.whole?.when].flatMap((when) => Object.keys(when ?? {})),
    ...(attachments ? [attachments.at] : []),
    ...files.flatMap((list) => (list ?? []).map((path) => `${attachments?.at}.${path}`)),
    ...(plan.whole?.fields ?? []),
    ...[...Object.values(plan.repeats ?? {}), ...(plan.opening ?? [])].map((path) => `../${path}`),
  ]
}

/** Checks the tools that plans call, and says which of the turns' values are no one's words. */
export function withTurns(records: readonly ToolRecord[], problems: DeriveProblem[]): ToolRecord[] {
  return records.map((record) => {
    const { turns } = record.response
    if (!turns) return record
    const calls = [turns.attachments?.read, turns.whole].flatMap((call) => call ?? [])
    for (const call of calls) checkCall(call, record, records, problems)
    const tools = calls.flatMap(({ tool }) => records.filter(({ id }) => id === tool).map(({ name }) => name))
    const untrusted = untrustedTurns(record.response.untrusted, turns, tools)
    return { ...record, response: { ...record.response, ...textsWith(record, records), untrusted } }
  })
}

/** What a text is that another tool reads, that tool's answer says. */
function textsWith({ response }: ToolRecord, records: readonly ToolRecord[]): Pick<ResponsePlan, 'texts'> {
  const { texts = [], turns } = response
  const read = records.find(({ id }) => id === turns?.whole?.tool)?.response.texts ?? []
  const more = read.filter(
    ({ path }) => turns?.whole?.fields.includes(path) && !texts.some((text) => text.path === path),
  )
  return more.length > 0 ? { texts: [...texts, ...more] } : {}
}

function checkCall(
  { tool, arguments: given }: TurnReadPlan,
  record: ToolRecord,
  records: readonly ToolRecord[],
  problems: DeriveProblem[],
): void {
  const report = (problem: string, fix: string) =>
    problems.push({ file: 'tools.yaml', key: `${record.id}.turns`, problem, fix })
  const called = records.find(({ id }) => id === tool)
  if (!called) {
    report(`${tool} is not the id of a tool.`, 'Fix it, or remove the call.')
    return
  }
  const names = Object.keys(called.inputSchema.properties ?? {})
  for (const name of Object.keys(given))
    if (!names.includes(name))
      report(`${name} is not an argument of ${tool}.`, `Its arguments: ${names.join(', ')}.`)
  for (const name of called.inputSchema.required ?? [])
    if (!Object.hasOwn(given, name)) report(`${tool} needs ${name}.`, 'Give it in arguments.')
  const own = Object.keys(record.inputSchema.properties ?? {})
  for (const source of Object.values(given))
    if (source.startsWith('$') && !own.includes(source.slice(1)))
      report(`${source.slice(1)} is not an argument of ${record.id}.`, `Its arguments: ${own.join(', ')}.`)
}

/** A turn's own words stand beside the vendor's, which keep the rules of the fields that they come from. */
function untrustedTurns(plan: UntrustedPlan = {}, turns: TurnsPlan, tools: readonly string[]): UntrustedPlan {
  const at = (path: string) => (turns.at === '' ? path : `turns.${path}`)
  const from = (path: string) => (turns.at === '' ? path : `${turns.at}.${path}`)
  const moved = (sources: readonly string[] = [], to: string) =>
    sources.length === 1 ? [[from(sources[0] as string), at(to)] as const] : []
  const pairs = [
    ...moved(turns.id, 'id'),
    ...moved(turns.channel, 'channel'),
    ...(turns.keep ?? []).flatMap((key) => moved([key], key)),
  ]
  const isIn = (path: string, other: string) => path === other || path.startsWith(`${other}.`)
  const copies = pairs.flatMap(([source, target]) =>
    Object.entries(plan.except ?? {}).flatMap(([path, listed]) =>
      isIn(path, source) && source !== target ? [[target + path.slice(source.length), listed] as const] : [],
    ),
  )
  const always = pairs.flatMap(([source, target]) =>
    (plan.always ?? []).flatMap((path) => (isIn(path, source) ? [target + path.slice(source.length)] : [])),
  )
  const own: Record<string, string> = {
    role: turnRoles.join('|'),
    visibility: turnVisibilities.join('|'),
    delivery_state: turnDeliveries.join('|'),
    text_left_out: restNote,
    note: oddTurnNote,
    ...(turns.attachments ? { 'attachments.type': wellKnownMediaTypes } : {}),
    ...(tools.length > 0 ? { 'attachments.read_with.tool': [...new Set(tools)].join('|') } : {}),
  }
  const except: Record<string, string | true> = { ...plan.except, ...Object.fromEntries(copies) }
  for (const [key, listed] of Object.entries(own)) {
    const path = at(key)
    const known = except[path]
    except[path] = known === true ? true : known === undefined ? listed : `${known}|${listed}`
  }
  const everywhere = [...new Set([...(plan.always ?? []), ...always])]
  return { except, ...(everywhere.length > 0 ? { always: everywhere } : {}) }
}
