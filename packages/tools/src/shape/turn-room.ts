import { leftBeside, type Measure } from './fit.ts'

/**
 * The room for turns. As long as they surely fit, none is measured; when one may not, all that were taken are.
 */
export function createTurnRoom(base: unknown, { room, measure }: { room: number; measure: Measure }) {
  let atLeast = Math.max(leftBeside(base, room), room >> 1)
  let taken: unknown[] = []
  let exact: number | undefined
  return {
    /** False where there is no room for this turn. */
    take(turn: unknown): boolean {
      if (exact === undefined) {
        taken.push(turn)
        atLeast = leftBeside(turn, atLeast) - aroundTurn
        if (atLeast >= 0) return true
        exact = Math.max(room - measure(base), room >> 1)
      } else taken = [turn]
      for (const one of taken) exact -= measure({ turns: [one] })
      return exact >= 0
    },
  }
}

/** Bytes around a turn where it is measured. */
const aroundTurn = 40
