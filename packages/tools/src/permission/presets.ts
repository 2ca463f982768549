import type { Effect, ToolGroup } from '@helpdesk-mcp/contracts'

/** A filter for a role that people know by name. */
export interface Preset {
  name: PresetName
  title: string
  /** What it is for, in a sentence. */
  meaning: string
  /** The parts of a filter that it stands for. */
  filter: { effects: readonly Effect[]; groups?: readonly ToolGroup[]; lookups?: true }
}

type PresetName = 'analyst' | 'triage' | 'agent'

const support: readonly ToolGroup[] = ['conversations', 'customers', 'orders', 'knowledge']

/** From careful to powerful. None grants `destructive` or `admin`: those are granted only by naming them. */
export const presets: readonly Preset[] = [
  {
    name: 'analyst',
    title: 'Analyst',
    meaning: 'Reads and searches. Changes nothing.',
    filter: { effects: ['read'] },
  },
  {
    name: 'triage',
    title: 'Triage',
    meaning:
      'Also tags, assigns, writes internal notes and keeps records up to date. Never reaches a customer.',
    filter: { effects: ['read', 'internal'], groups: support, lookups: true },
  },
  {
    name: 'agent',
    title: 'Replies',
    meaning: 'Also answers customers. Deletes nothing and changes no settings.',
    filter: { effects: ['read', 'internal', 'outbound'], groups: support, lookups: true },
  },
]

/** The parts of a filter that a preset stands for, and that may therefore not be given beside it. */
export const presetParts = ['effects', 'groups', 'lookups'] as const

export function findPreset(name: string): Preset | undefined {
  return presets.find((preset) => preset.name === name)
}
