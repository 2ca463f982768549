import type { GatewayContext } from '../context.ts'
import { createDecisions, type Decisions } from './decide.ts'
import { createSender, type Sender, type SenderParts } from './send.ts'

/** Calls that wait for a person: who decides, and what is sent then. */
export interface Outbox {
  sender: Sender
  decisions: Decisions
  close(): void
}

export function createOutbox(context: GatewayContext, parts: SenderParts, leaseMs?: number): Outbox {
  const sender = createSender(context, parts, leaseMs)
  return {
    sender,
    decisions: createDecisions(context, { accounts: parts.accounts, sender }),
    close: sender.close,
  }
}
