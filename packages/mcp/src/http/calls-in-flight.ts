import type { Cancellation } from '@helpdesk-mcp/contracts'

/**
 * The calls that are not answered yet. A chain, not a Map: each time that a Map has no room left, its old table goes on pointing to the new one, so
 * one table that V8 has moved to the old generation keeps every later one there, with all results in them, until the next full collection.
 */
export class CallsInFlight {
  #first: CallInFlight | undefined

  add(cancellation: Cancellation, answered: Promise<unknown>): CallInFlight {
    const call: CallInFlight = { cancellation, answered, previous: undefined, next: this.#first }
    if (this.#first) this.#first.previous = call
    this.#first = call
    return call
  }

  delete(call: CallInFlight): void {
    const { previous, next } = call
    if (previous) previous.next = next
    else if (this.#first === call) this.#first = next
    if (next) next.previous = previous
    call.previous = undefined
    call.next = undefined
  }

  all(): CallInFlight[] {
    const calls: CallInFlight[] = []
    for (let call = this.#first; call; call = call.next) calls.push(call)
    return calls
  }
}

export interface CallInFlight {
  readonly cancellation: Cancellation
  readonly answered: Promise<unknown>
  previous: CallInFlight | undefined
  next: CallInFlight | undefined
}
