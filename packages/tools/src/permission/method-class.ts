import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { possibleEffects } from './effects-of.ts'

const writes = new Set(['create', 'update', 'delete'])

/** The words that a filter may use for a group of methods; no method is called so. */
export const methodClasses = ['read', 'write', 'custom'] as const
export type MethodClass = (typeof methodClasses)[number]

export function isClass(word: string): word is MethodClass {
  return (methodClasses as readonly string[]).includes(word)
}

/** Which of the three groups of methods a tool belongs to. */
export function methodClass(record: Pick<ToolRecord, 'method' | 'effects' | 'when'>): MethodClass {
  if (writes.has(record.method)) return 'write'
  return isReadOnly(record) ? 'read' : 'custom'
}

export function isReadOnly(record: Pick<ToolRecord, 'effects' | 'when'>): boolean {
  return possibleEffects(record).every((effects) => effects.every((effect) => effect === 'read'))
}
