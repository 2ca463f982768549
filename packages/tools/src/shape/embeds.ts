import { type EmbedPlan, isObject, type ToolRecord } from '@helpdesk-mcp/contracts'

/** The embedded records that a filter hides: those of a resource that no permitted tool lists or gets. Secrets are always hidden. */
export function hiddenEmbeds(
  embeds: readonly EmbedPlan[] | undefined,
  readable: ReadonlySet<string>,
): EmbedPlan[] {
  return (embeds ?? []).filter(({ resource, secret }) => secret || !readable.has(resource))
}

/** The resources that these tools list or get. */
export function readableResources(permitted: readonly ToolRecord[]): ReadonlySet<string> {
  const reads = permitted.filter(({ method }) => method === 'list' || method === 'get')
  return new Set(reads.map(({ resource }) => resource))
}

interface Trimmed {
  value: unknown
  /** What was left out and which resource would show it, one sentence a path; empty if nothing was. */
  leftOut: string[]
}

/** Leaves out embedded records, but for the fields that are kept of each. */
export function withoutEmbeds(value: unknown, hidden: readonly EmbedPlan[]): Trimmed {
  const leftOut = new Set<string>()
  const trimmed = hidden.reduce((current, plan) => {
    const steps = plan.path === '' ? [] : plan.path.split('.')
    return trimAt(current, steps, plan, () => leftOut.add(sentence(plan)))
  }, value)
  return { value: trimmed, leftOut: [...leftOut] }
}

function trimAt(value: unknown, steps: readonly string[], plan: EmbedPlan, onCut: () => void): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => trimAt(item, steps, plan, onCut)).filter((item) => item !== undefined)
  }
  const [step, ...rest] = steps
  if (step === undefined) return trim(value, plan, onCut)
  if (!isObject(value) || !Object.hasOwn(value, step)) return value
  const inner = trimAt(value[step], rest, plan, onCut)
  if (inner === value[step]) return value
  const { [step]: _removed, ...others } = value
  return inner === undefined ? others : { ...value, [step]: inner }
}

/** Undefined if nothing of the record is kept. An id in its place stays. */
function trim(value: unknown, { path, keep = [], secret }: EmbedPlan, onCut: () => void): unknown {
  // Nothing is said of it: every answer of the tool would say the same.
  if (secret) return undefined
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string' && /^[\w-]{0,64}$/.test(value)) return value
  const kept = isObject(value) ? Object.entries(value).filter(([key]) => keep.includes(key)) : []
  // Whether there was anything else is not told: fields that were asked for and do not exist give the same note.
  if (isObject(value) && kept.length > 0 && kept.length === Object.keys(value).length) return value
  onCut()
  return kept.length > 0 || path === '' ? Object.fromEntries(kept) : undefined
}

function sentence({ path, resource, keep = [] }: EmbedPlan): string {
  const what = [path || 'the record', ...(keep.length > 0 ? [`except ${keep.join(', ')}`] : [])].join(' ')
  return `${what}: needs a tool for ${resource}`
}
