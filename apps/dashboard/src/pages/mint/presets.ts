import type { Preset } from '../../api/schemas.ts'
import { isEffect } from '../../words/effects.ts'
import type { MintDraft } from './mint-draft.ts'

/** The parts of a draft that a preset sets. */
export type Rights = Pick<MintDraft, 'effects' | 'groups'>

export function rightsOf({ config }: Preset): Rights {
  return { effects: config.effects.filter(isEffect), groups: config.groups ?? [] }
}

/** The preset that grants exactly these effects in exactly these groups. */
export function presetOf(presets: readonly Preset[], rights: Rights): Preset | undefined {
  return presets.find((preset) => keyOf(rightsOf(preset)) === keyOf(rights))
}

function keyOf({ effects, groups }: Rights): string {
  return [effects, groups].map((words) => [...words].sort().join()).join(' ')
}
