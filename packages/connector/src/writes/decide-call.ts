import {
  type CallContext,
  type Clock,
  type Decided,
  decide,
  isConnectorError,
  type Json,
  strictest,
  type ToolRecord,
  valueAt,
  type WriteDecision,
  type WriteRule,
} from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import { itemsOf } from '../steps/step-calls.ts'
import { bareId } from './bare-id.ts'
import type { WriteHooks } from './hooks.ts'
import type { InnerCall } from './inner-call.ts'
import { withDefaults } from './same-call.ts'

/** What the policy says of one call. */
export type DecideCall = (call: InnerCall, context: CallContext) => Promise<Decided>

interface DecideOptions {
  hooks: Pick<WriteHooks, 'policy'>
  clock: Clock
  /** A tool by its id. */
  toolOf(id: string): ToolRecord | undefined
  /** The arguments with ids in place of names and of numbers that people see. */
  withIds(
    record: ToolRecord,
    args: Record<string, unknown>,
    context: CallContext,
  ): Promise<Record<string, unknown>>
}

/**
 * Decides about calls, whatever name or id stands for what a rule is about. A rule of which that cannot be told holds where it is stricter
 * than the rest.
 */
export function createDecideCall({ hooks, clock, toolOf, withIds }: DecideOptions): DecideCall {
  return async (given, context) => {
    const { policy } = hooks
    if (!policy) return allowed
    const { record } = given
    const meant = { arguments: withDefaults(record, given.arguments), at: clock.now() }
    const call = Object.assign({}, given, meant)
    const holds = (when: WriteRule['when']) =>
      decide({ rules: [{ when, then: 'deny' }] }, call).rule !== undefined

    /** The call that an argument is for: a step of the tool has its own name for it, and its own list of what it may be. */
    function placeOf(top: string): { target: ToolRecord; argument: string } {
      for (const { tool, takes } of record.steps ?? []) {
        const [argument, target] = [takes[top], toolOf(tool)]
        if (argument !== undefined && target) return { target, argument }
      }
      return { target: record, argument: top }
    }

    /** Undefined where it cannot be told. */
    async function meansOne(path: string, wanted: Json): Promise<boolean | undefined> {
      const [top = '', ...inner] = path.split('.')
      const isList = inner.length === 0 && typesOf(record.inputSchema.properties?.[top]).includes('array')
      const given = valueAt(call.arguments, path)
      if (given === undefined || given === null) return false
      const value = isList ? itemsOf(given) : given
      const { target, argument } = placeOf(top)
      const plan = target.resolve?.[argument]
      const separator = plan?.separator ?? target.split?.[argument]
      const textsOf = (one: unknown) =>
        [one]
          .flat()
          .flatMap((text) => (separator === undefined ? String(text) : String(text).split(separator)))
          .map((text) => text.trim().toLowerCase())
      const idsOf = async (one: unknown, whole: unknown) => {
        if (!plan) return textsOf(one)
        const found = await withIds(target, { [argument]: whole }, context)
        const ids = textsOf(valueAt(found, [argument, ...inner].join('.')) ?? [])
        // Vendors that number things take 07 for 7.
        return [...textsOf(one), ...ids.map((text) => bareId(text))]
      }
      const nested = (one: unknown) => inner.reduceRight<unknown>((rest, key) => ({ [key]: rest }), one)
      const isWords = record.guard?.words?.includes(path)
      try {
        const meant = new Set(await idsOf(value, inner.length > 0 ? call.arguments[top] : value))
        for (const one of [wanted].flat()) {
          // A rule about what the account does not have is about nothing.
          const texts = await idsOf(one, nested(Array.isArray(value) ? [one] : one)).catch(
            (error: unknown) => {
              if (isConnectorError(error) && error.code === 'invalid_arguments') return textsOf(one)
              throw error
            },
          )
          if (texts.some((text) => meant.has(text))) return true
        }
        return isWords ? false : goesTo(addressesIn(value), [wanted].flat())
      } catch {
        return undefined
      }
    }

    async function ruleHolds({ when }: WriteRule): Promise<boolean | undefined> {
      if (holds(when)) return true
      const { arguments: wanted = {}, ...rest } = when
      if (!holds(rest)) return false
      const missed = Object.entries(wanted).filter(
        ([path, value]) => !holds({ arguments: { [path]: value } }),
      )
      let all: boolean | undefined = missed.length > 0
      for (const [path, value] of missed) {
        const isMeant = await meansOne(path, value)
        if (isMeant === false) return false
        all &&= isMeant
      }
      return all
    }

    const untold: WriteDecision[] = []
    let first: number | undefined
    for (const [place, rule] of (policy?.rules ?? []).entries()) {
      const isHeld = await ruleHolds(rule)
      if (isHeld === false) continue
      first ??= place
      if (isHeld) return { decision: strictest([rule.then, ...untold]), rule: first }
      untold.push(rule.then)
    }
    const { decision } = decide({ ...policy, rules: [] }, call)
    return {
      decision: strictest([decision, ...untold]),
      ...(first === undefined ? {} : { rule: first }),
    }
  }
}

const allowed: Decided = { decision: 'allow' }

/** Whether mail goes to one of those that a rule is about. Where it goes to others too, the rule may hold, but permits nothing. */
function goesTo(addresses: readonly string[], wanted: readonly unknown[]): boolean | undefined {
  const meant = new Set(wanted.flatMap(addressesIn))
  const count = addresses.filter((one) => meant.has(one)).length
  return count > 0 && count < addresses.length ? undefined : count > 0
}

/** Of `Ana <ana@mail.example>, bo@mail.example` the addresses. */
function addressesIn(value: unknown): string[] {
  const texts = [value].flat().filter((one) => typeof one === 'string')
  return texts.flatMap((text) => text.toLowerCase().match(/[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+/g) ?? [])
}
