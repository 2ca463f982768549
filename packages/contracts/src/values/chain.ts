/** A place in a chain. */
export interface Link<Value> {
  readonly value: Value
  before: Link<Value> | undefined
  after: Link<Value> | undefined
}

/**
 * Values in the order in which they were added, for what is added and taken off with each call. A Map or a Set makes a new table now and then, and the
 * old one goes on pointing to it: once V8 has moved one of them to the old generation, it moves all later ones there too, with everything that
 * they hold, until the next full collection.
 */
export class Chain<Value> {
  #first: Link<Value> | undefined
  #last: Link<Value> | undefined
  #size = 0

  get size(): number {
    return this.#size
  }

  get first(): Value | undefined {
    return this.#first?.value
  }

  add(value: Value): Link<Value> {
    const link: Link<Value> = { value, before: this.#last, after: undefined }
    if (this.#last) this.#last.after = link
    else this.#first = link
    this.#last = link
    this.#size++
    return link
  }

  /** Returns false if it has been taken off before. */
  delete(link: Link<Value>): boolean {
    const { before, after } = link
    if (!before && this.#first !== link) return false
    if (before) before.after = after
    else this.#first = after
    if (after) after.before = before
    else this.#last = before
    link.before = undefined
    link.after = undefined
    this.#size--
    return true
  }

  /** A value may be taken off once it was given, but not the one after it. */
  *[Symbol.iterator](): Iterator<Value> {
    for (let link = this.#first; link; ) {
      const { value, after }: Link<Value> = link
      yield value
      link = after
    }
  }
}
