/** A setting that stops the start; its sentence says which and how to mend it, and never what a secret one is. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
}
