import { Turn } from '../try/result/thread.tsx'
import type { OutboxDetail } from './outbox-requests.ts'

type Turns = OutboxDetail['new_turns']

/** What a reply answers: the last message of the customer; nothing where there is none. */
export function CustomersLast({ turns, name }: { turns: Turns; name: string }) {
  const last = lastOfCustomer(turns)
  if (last === undefined) return null
  return (
    <section aria-label={`The customer’s last message in ${name}`} className="grid gap-1.5">
      <h3 className="text-sm font-medium">The customer’s last message</h3>
      <Turn turn={last} />
    </section>
  )
}

/** Of the last turns of a conversation, oldest first. */
export function lastOfCustomer(turns: Turns): Turns[number] | undefined {
  return turns.filter(({ role }) => role === 'customer').at(-1)
}
