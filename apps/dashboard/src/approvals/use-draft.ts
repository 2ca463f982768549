import { useDraft as useTyped } from '../design/use-draft.ts'

/** What a person has typed in place of a text that waits, wherever the call stands in a list by then. */
export function useDraft(id: string): readonly [string | undefined, (text: string | undefined) => void] {
  return useTyped<string>('approval', id)
}

/** Why a person discards it, as far as they have typed it. */
export function useReason(id: string): readonly [string | undefined, (reason: string | undefined) => void] {
  return useTyped<string>('discard', id)
}
