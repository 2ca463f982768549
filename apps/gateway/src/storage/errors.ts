/** The database cannot be used at the moment: locked, full, gone. Nothing was half-written. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}

/** Another of that name is there already. */
export class NameTakenError extends Error {
  override readonly name = 'NameTakenError'
}

/** Something that a write refers to is not there. */
export class NotThereError extends Error {
  override readonly name = 'NotThereError'
}

/** A cursor that no list of this kind gave. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError'
}

/** What is stored was sealed with another key. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError'
}
