import { type Effect, grantedByDefault } from '../../words/effects.ts'

export interface Preset {
  id: string
  title: string
  meaning: string
  effects: readonly Effect[]
}

export const presets: readonly Preset[] = [
  {
    id: 'analyst',
    title: 'Analyst',
    meaning: 'Reads and searches. Changes nothing.',
    effects: ['read'],
  },
  {
    id: 'triage',
    title: 'Triage',
    meaning: 'Also tags, assigns and adds internal notes. Never writes to a customer.',
    effects: ['read', 'internal'],
  },
  {
    id: 'agent',
    title: 'Full access',
    meaning: 'Also replies to customers and makes changes that are hard to undo.',
    effects: grantedByDefault,
  },
]

/** The preset that grants exactly these effects. */
export function presetOf(granted: readonly Effect[]): Preset | undefined {
  const key = [...granted].sort().join()
  return presets.find((preset) => [...preset.effects].sort().join() === key)
}
