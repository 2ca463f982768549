import {
  ConnectorError,
  checkPolicy,
  decide,
  guardedEffects,
  type ToolRecord,
  type WriteDecision,
  type WriteMarks,
  type WritePolicy,
} from '@helpdesk-mcp/contracts'
import { isReadOnly, noteMark, possibleEffects } from '@helpdesk-mcp/tools'
import type { WriteHooks } from './hooks.ts'

/** Throws `invalid_arguments` for a policy that is wrong, and for one that needs a hold where there is none. */
export function checkWrites(
  { policy, marks, hold }: Pick<WriteHooks, 'policy' | 'marks' | 'hold'>,
  permitted: readonly ToolRecord[],
  records: readonly ToolRecord[],
): void {
  const problems = policy ? checkPolicy(policy, permitted) : []
  if (marks?.replies?.includes('\n')) problems.push('marks.replies is more than one line.')
  if (policy && problems.length === 0 && !hold) problems.push(...unheld(policy, permitted, records))
  if (problems.length > 0) throw new ConnectorError('invalid_arguments', problems.join(' '))
}

/** What asks for drafts that the vendor does not have. */
function unheld(
  policy: WritePolicy,
  permitted: readonly ToolRecord[],
  records: readonly ToolRecord[],
): string[] {
  const ids = new Set(records.map(({ id }) => id))
  const canDraft = (record: ToolRecord) =>
    record.guard?.draft !== undefined && ids.has(record.guard.draft.tool)
  const why =
    'would hold calls for a person, and no tool selected here stores drafts at the vendor: use confirm or deny, or the gateway, which has an outbox.'
  const effects = guardedEffects.filter((effect) => {
    if (policy[effect] !== 'draft') return false
    const concerned = permitted.filter((record) =>
      possibleEffects(record).some((set) => set.includes(effect)),
    )
    return concerned.length > 0 && !concerned.some(canDraft)
  })
  const rules = (policy.rules ?? []).flatMap(({ when, then }, place) => {
    if (then !== 'draft') return []
    const { group, tool } = when
    const isMeant = ({ name, aliases = [], group: own }: ToolRecord) =>
      (tool === undefined || [name, ...aliases].some((one) => [tool].flat().includes(one))) &&
      (group === undefined || [group].flat().includes(own))
    return permitted.some((record) => isMeant(record) && canDraft(record)) ? [] : [`rules[${place}]`]
  })
  return [...effects.map((effect) => `${effect}: draft`), ...rules].map((name) => `${name} ${why}`)
}

/** The lines that end what assistants wrote. */
export function readMarks(marks: WriteMarks | undefined): string[] {
  return [noteMark, marks?.replies?.trim()].filter(
    (line): line is string => line !== undefined && line !== '',
  )
}

/** Lists the argument that confirms a call where the policy may ask for it. */
export function withConfirmation(
  records: readonly ToolRecord[],
  policy: WritePolicy | undefined,
): readonly ToolRecord[] {
  if (!policy || !asksFor(policy, 'confirm')) return records
  return records.map((record) => {
    if (isReadOnly(record) || !mayAsk(policy, record)) return record
    const properties = { ...record.inputSchema.properties, confirmation: { type: 'string' } }
    return { ...record, inputSchema: { ...record.inputSchema, properties } }
  })
}

function asksFor(policy: WritePolicy, decision: WriteDecision): boolean {
  const decisions = [
    ...guardedEffects.map((effect) => policy[effect]),
    ...(policy.rules ?? []).map(({ then }) => then),
  ]
  return decisions.includes(decision)
}

/** Also where only some arguments, or some hours, make it ask. */
function mayAsk(policy: WritePolicy, record: ToolRecord): boolean {
  const at = 0
  const byEffects = possibleEffects(record).some(
    (effects) =>
      decide({ ...policy, rules: [] }, { record, arguments: {}, effects, at }).decision === 'confirm',
  )
  const byRule = (policy.rules ?? []).some(({ when: { group, tool }, then }) => {
    const when = { ...(group === undefined ? {} : { group }), ...(tool === undefined ? {} : { tool }) }
    return (
      then === 'confirm' &&
      decide({ rules: [{ when, then }] }, { record, arguments: {}, effects: [], at }).rule === 0
    )
  })
  return byEffects || byRule
}
