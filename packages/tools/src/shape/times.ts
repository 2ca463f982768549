import { asKey, isObject, type TimePlan } from '@helpdesk-mcp/contracts'
import { isoTime, type ZoneClock, zoneClock } from '../values/iso-time.ts'

/** Times by key. `zone` is there, perhaps undefined, where a time is. */
interface Branch {
  isTime: boolean
  zone?: string | ZoneClock
  under: Map<string, Branch>
}

/** Writes the times of one answer after another in one form. What has none is returned itself, not a copy. */
export type TimeWriter = (value: unknown) => unknown

/** Reads the time at a dotted path of an answer, in the one form. */
export type TimeReader = (value: unknown, path: string) => unknown

/** A zone that the vendor's document does not know is that of the account, if its settings name one. */
function inZone(plans: readonly TimePlan[] = [], zone: string | undefined): readonly TimePlan[] {
  return zone === undefined
    ? plans
    : plans.map((plan) => (plan.zone === 'unknown' ? { ...plan, zone } : plan))
}

/** Compiles the times of a response plan, for those who read single ones. `zone`: that of the account. */
export function createTimeReader(plans: readonly TimePlan[] | undefined, zone?: string): TimeReader {
  const clocks = new Map<string, string | ZoneClock>()
  for (const { paths, zone: name } of inZone(plans, zone)) {
    const clock = name === undefined ? undefined : zoneClock(name)
    if (clock !== undefined) for (const path of paths) clocks.set(path, clock)
  }
  return (value, path) => isoTime(value, clocks.get(path))
}

/** Compiles the times of a response plan; undefined if it has none. `zone`: that of the account, for those whose zone is unknown. */
export function createTimeWriter(
  given: readonly TimePlan[] | undefined,
  zone?: string,
): TimeWriter | undefined {
  const plans = inZone(given, zone)
  if (plans.length === 0) return undefined
  const root: Branch = { isTime: false, under: new Map() }
  for (const { paths, zone: name } of plans) {
    const clock = name === undefined ? undefined : zoneClock(name)
    for (const path of paths) {
      let branch = root
      for (const key of path === '' ? [] : path.split('.').map(asKey)) {
        const next = branch.under.get(key) ?? { isTime: false, under: new Map() }
        branch.under.set(key, next)
        branch = next
      }
      branch.isTime = true
      if (clock !== undefined) branch.zone = clock
    }
  }
  return (value) => write(value, root)
}

function write(value: unknown, branch: Branch): unknown {
  if (Array.isArray(value)) {
    let items: unknown[] | undefined
    for (let index = 0; index < value.length; index++) {
      const item = write(value[index], branch)
      if (item !== value[index]) items ??= value.slice()
      if (items) items[index] = item
    }
    return items ?? value
  }
  if (!isObject(value)) return branch.isTime ? isoTime(value, branch.zone) : value
  const every = branch.under.get('{}')
  let changed: Record<string, unknown> | undefined
  for (const [key, inner] of every ? Object.keys(value).map((key) => [key, every] as const) : branch.under) {
    if (!Object.hasOwn(value, key)) continue
    const before = value[key]
    const after = write(before, inner)
    if (after === before) continue
    changed ??= { ...value }
    changed[key] = after
  }
  return changed ?? value
}
