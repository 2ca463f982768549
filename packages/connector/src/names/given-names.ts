import { isObject, type ResolvePlan, type ToolRecord } from '@helpdesk-mcp/contracts'
import { maxFieldLookUps, withoutPrefix } from '@helpdesk-mcp/tools'
import { plain } from './name-list.ts'
import { isId } from './unknown-name.ts'

/** An argument with names or ids in it. */
export interface Given {
  argument: string
  plan: ResolvePlan
  names: string[]
  /** Puts their ids in their place. */
  put(ids: string[]): unknown
  /** The object of fields, and the field in it. */
  within?: [argument: string, field: string]
}

/** Compiles the patterns of plans. */
export type PatternOf = (source: string) => RegExp

const compile: PatternOf = (source) => new RegExp(source)

/** The same, each compiled once: plans are parts of tools, which stay. */
export function createPatterns(): PatternOf {
  const known = new Map<string, RegExp>()
  return (source) => {
    const pattern = known.get(source) ?? compile(source)
    known.set(source, pattern)
    return pattern
  }
}

export function namesIn(
  value: unknown,
  plan: ResolvePlan,
  patternOf: PatternOf = compile,
): Pick<Given, 'names' | 'put'> {
  const { separator } = plan
  const trimmed = (texts: readonly string[]) =>
    texts.map((text) => bareNumber(literalFor(text.trim(), plan), plan, patternOf)).filter(Boolean)
  if (Array.isArray(value)) return { names: trimmed(value.map(String)), put: (ids) => [...new Set(ids)] }
  if (typeof value === 'string' && separator !== undefined) {
    return { names: trimmed(value.split(separator)), put: (ids) => [...new Set(ids)].join(separator) }
  }
  return { names: [nameIn(value, plan, patternOf)], put: ([id]) => id }
}

/** The name or id in one value. */
function nameIn(value: unknown, plan: ResolvePlan, patternOf: PatternOf): string {
  return bareNumber(literalFor(String(value).trim(), plan), plan, patternOf)
}

/** Of an object of fields, only so many are looked up: each costs a call. */
export function fieldsIn(argument: string, value: unknown, plan: ResolvePlan): Given[] {
  const { keys = '', ...rest } = plan
  const texts = Object.entries(isObject(value) ? value : {}).filter(
    ([, one]) => (typeof one === 'string' && one.trim() !== '') || isTexts(one),
  )
  return texts.slice(0, maxFieldLookUps).map(([field, one]) => {
    const ofField = { ...rest, arguments: { ...plan.arguments, [keys]: [field] } }
    return {
      argument: `${argument}.${field}`,
      plan: ofField,
      ...namesIn(one, ofField),
      within: [argument, field],
    }
  })
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
}

/** Whether the vendor may know a number that people see by another id: worth a look-up after it has found nothing. */
export function mayBeNumber({ resolve = {} }: ToolRecord, args: Record<string, unknown>): boolean {
  return Object.entries(resolve).some(([argument, plan]) => {
    const value = args[argument]
    if (plan.when === undefined || value === undefined || value === null || Array.isArray(value)) return false
    return namesIn(value, plan).names.some((text) => isId.test(text) && isLookedUp(text, plan, true))
  })
}

/** Whether a text is looked up, before the call or after the vendor found nothing. */
export function isLookedUp(
  text: string,
  plan: ResolvePlan,
  isMissed: boolean,
  patternOf: PatternOf = compile,
): boolean {
  if (plan.when === 'not_found' && !isMissed && isId.test(text)) return false
  const isNamed = plan.form === undefined ? !isId.test(text) : patternOf(plan.form).test(text)
  return isNamed && !isLiteral(text, plan)
}

export function isLiteral(text: string, { literals }: ResolvePlan): boolean {
  return literals?.some((literal) => plain(literal) === plain(text)) ?? false
}

/** A literal as the vendor spells it; any other text as it is. */
function literalFor(text: string, { literals }: ResolvePlan): string {
  return literals?.find((literal) => plain(literal) === plain(text)) ?? text
}

/** People write `case D2EAX` and `#10404`. What is before a number is left out where the plan knows only the number itself. */
function bareNumber(text: string, { form, ids }: ResolvePlan, patternOf: PatternOf): string {
  if (form === undefined) return text
  const isKnown = (one: string) =>
    patternOf(form).test(one) || (ids !== undefined && patternOf(ids).test(one))
  if (isKnown(text)) return text
  const bare = withoutPrefix(text)
  return isKnown(`#${bare}`) ? `#${bare}` : isKnown(bare) ? bare : text
}

/** What a list is asked for: people write a number as #106. */
export function asked(text: string, { form }: ResolvePlan): string {
  return form === undefined ? text : text.replace(/^#/, '')
}

/** The same for all spellings of one name. What is not a name may be an id, in which the case counts. */
export function keyOf(text: string, plan: ResolvePlan): string {
  return isLookedUp(text, plan, true) ? plain(asked(text, plan)) : `= ${text}`
}
