/** The figures of one answer, whichever headers gave them. */
export interface Quota {
  limit?: number
  remaining?: number
  /** Seconds from the answer. */
  reset?: number
}

/** Leaves unknown figures out. */
export function quota(limit?: number, remaining?: number, reset?: number): Quota {
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(reset === undefined ? {} : { reset }),
  }
}
