import { bareId } from './bare-id.ts'
import type { ThreadRef } from './thread-ref.ts'

/** Equal for one conversation, however its id is written. */
export function threadKey({ kind, id }: ThreadRef): string {
  return `${kind}:${bareId(id)}`
}
