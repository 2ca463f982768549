import type { ToolResult, WriteDecision } from '@helpdesk-mcp/contracts'
import { howSeen, type VendorRequest } from '@helpdesk-mcp/tools'
import type { CallDescription } from '../records/audit.ts'
import type { CallSeen } from '../records/call-seen.ts'
import type { InnerCall } from './inner-call.ts'
import { visibleIn } from './sent-call.ts'

/** A write that was planned: all but the sending was done. */
export interface PlannedCall extends InnerCall {
  requests: VendorRequest[]
  seen: CallSeen
}

/** A call that was sent before, with the same words or key. */
export interface SentBefore {
  first_sent_at: string
  /** The call would be answered as that one was; else it would be refused. */
  same_call: boolean
}

/** What a dry run answers: the requests that would be sent, what they would change and who would see it. */
export function dryRunResult(
  planned: readonly PlannedCall[],
  decision: WriteDecision,
  describe: (call: PlannedCall) => CallDescription,
  before?: SentBefore | undefined,
): ToolResult {
  return {
    structuredContent: {
      dry_run: true,
      sent: 'nothing',
      requests: planned.flatMap(({ requests }) => requests.map(requestShown)),
      would: planned.map((call) => {
        const { summary, targets, changes } = describe(call)
        const seenHow = howSeen(call.record, call.arguments, call.effects)
        return {
          tool: call.record.name,
          effects: call.effects,
          summary,
          ...(targets.length > 0 ? { targets } : {}),
          ...(changes.length > 0 ? { changes: changes.map(({ isText: _text, ...change }) => change) } : {}),
          ...(seenHow === undefined ? {} : { customer_sees: seenHow }),
        }
      }),
      customer_visible: visibleIn(planned),
      policy: policyWords[decision],
      ...(before ? { already_sent: before } : {}),
    },
    untrusted: [{ at: ['would'], plan: { except: ours } }],
  }
}

/** Keys of what a call would do that hold our own words, or the caller's. */
const ours = {
  tool: true,
  effects: true,
  customer_sees: true,
  'targets.kind': true,
  'targets.id': true,
  'changes.field': true,
  'changes.after': true,
} as const

const policyWords: Readonly<Record<WriteDecision, string>> = {
  allow: 'allow: without dry_run it is sent at once.',
  confirm: 'confirm: without dry_run a confirmation is asked for.',
  draft: 'draft: without dry_run it waits for a person.',
  deny: 'deny: without dry_run it is refused.',
}

/** Bodies as what they say, where that is JSON; files are told by their size. */
function requestShown({ method, url, headers, body }: VendorRequest) {
  const type = headers['content-type']
  return {
    method,
    url,
    ...(type === undefined ? {} : { content_type: type }),
    ...(body === undefined ? {} : { body: bodyShown(body) }),
  }
}

function bodyShown(body: string | Uint8Array): unknown {
  if (typeof body !== 'string') return `${body.byteLength} bytes`
  // A parsed number has no more than 15 digits for sure.
  if (/\d{16}/.test(body)) return body
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
