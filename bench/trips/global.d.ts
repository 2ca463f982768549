declare global {
  /** The files entered since it was emptied, in order; the same file twice in a row counts once. */
  var enteredFiles: string[]
}

export {}
