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
import type { InnerCall } from './conversations.ts'
import type { WriteHooks } from './hooks.ts'
import { withDefaults } from './same-call.ts'

/** What the policy says of one call. */
export type DecideCall = (call: InnerCall, context: CallContext) => Promise<Decided>

interface DecideOptions {
  hooks: Pick<WriteHooks, 'policy'>
  clock: Clock
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
export function createDecideCall({ hooks, clock, withIds }: DecideOptions): DecideCall {
  return async (given, context) => {
    const { policy } = hooks
    const { record } = given
    const call = { ...given, arguments: withDefaults(record, given.arguments), at: clock.now() }
    const holds = (when: WriteRule['when']) =>
      decide({ rules: [{ when, then: 'deny' }] }, call).rule !== undefined

    /** Undefined where it cannot be told. */
    async function meansOne(path: string, wanted: Json): Promise<boolean | undefined> {
      const [top = '', ...inner] = path.split('.')
      const value = valueAt(call.arguments, path)
      if (!record.resolve?.[top] || value === undefined || value === null) return false
      const separator = record.resolve[top].separator ?? record.split?.[top]
      const textsOf = (one: unknown) =>
        [one]
          .flat()
          .flatMap((text) => (separator === undefined ? String(text) : String(text).split(separator)))
          .map((text) => text.trim().toLowerCase())
      const idsOf = async (one: unknown, whole: unknown) => {
        const found = await withIds(record, { [top]: whole }, context)
        return [...textsOf(one), ...textsOf(valueAt(found, path) ?? [])]
      }
      const nested = (one: unknown) => inner.reduceRight<unknown>((rest, key) => ({ [key]: rest }), one)
      try {
        const meant = new Set(await idsOf(value, call.arguments[top]))
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
        return false
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
