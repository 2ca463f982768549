/** The result of one check. A note is no problem here, but may be one for a gateway that others use. */
export interface Finding {
  what: string
  state: 'good' | 'note' | 'wrong'
  /** What was found, without a full stop; with how to fix it, where `fix` does not say it. */
  says: string
  /** How to mend it, in one sentence without a full stop. */
  fix?: string
}
