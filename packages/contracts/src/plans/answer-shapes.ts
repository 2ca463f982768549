/** What a vendor's document says of one object or list in an answer. Numbers are places in the table of shapes. */
export interface AnswerShape {
  /** Fields by name, each with its shape; -1 where the document says no more of it. */
  fields?: Record<string, number>
  /** Names of fields that are always there. */
  required?: string[]
  /** Values of fields that have listed ones. */
  values?: Record<string, string[]>
  /** The shape of the items of a list. */
  items?: number
}

/** What the answers of operations look like by the vendor's document, as `generate` writes it into answers.json. */
export interface AnswerShapes {
  /** By operationId. */
  operations: Record<string, number>
  shapes: AnswerShape[]
}
