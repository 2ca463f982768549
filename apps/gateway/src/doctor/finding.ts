/** One thing that was looked at. A note is no fault, but may be one where the gateway is meant for others. */
export interface Finding {
  what: string
  state: 'good' | 'note' | 'wrong'
  /** What was found, and how to mend it. */
  says: string
}
