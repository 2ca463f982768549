import type { Reply } from '../exchange.ts'
import type { Call } from '../sandbox-definition.ts'

/** Answers a list operation with the part of `items` that the request asks for. */
export type Pager = <State>(items: readonly unknown[], call: Call<State>) => Reply

/** Some of a list. */
export interface Slice {
  items: readonly unknown[]
  total: number
  /** Full URLs of the neighbouring slices. */
  next: string | null
  previous: string | null
}
