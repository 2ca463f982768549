import type { RequestId } from '../json-rpc-error.ts'
import type { LongLine } from './line-reader.ts'

const id = String.raw`"id"\s*:\s*(-?\d+|"(?:[^"\\]|\\.)*")`
const plainMember = String.raw`"(?:jsonrpc|method)"\s*:\s*"[^"\\]*"`
const atStart = new RegExp(String.raw`^\s*\{\s*(?:${plainMember}\s*,\s*)*${id}`)
const atEnd = new RegExp(String.raw`,\s*${id}\s*(?:,\s*${plainMember}\s*)*\}\s*$`)

/** The id of a request of which only both ends are known. Clients write it first or last, beside the short members. */
export function findId({ head, tail }: LongLine): RequestId | null {
  const found = atStart.exec(head)?.[1] ?? atEnd.exec(tail)?.[1]
  return found === undefined ? null : (JSON.parse(found) as RequestId)
}
