import type { PageSizes } from './block.ts'
import type { Boundary, Given } from './boundary.ts'

/** What a walk found. */
export interface Walked {
  given: Given[]
  /** Something may follow the items given. */
  left: boolean
  total?: number | undefined
  calls: number
  /** Where to go on when nothing was given. */
  boundary: Boundary
  sizes?: PageSizes | undefined
}
