/** A text as a conversation shows it. */
export interface ShownForm {
  /** Without quoted history and signature. */
  text: string
  full: string
  /** What `text` leaves out. */
  notes: string[]
}

/** How a conversation may show a text that is sent: a vendor may take it as plain text or as HTML. Read as turns are. */
export async function shownForms(written: string): Promise<ShownForm[]> {
  const [{ readMessage }, { decodeReferences }] = await Promise.all([
    import('../message-text/message-text.ts'),
    import('../message-text/decode.ts'),
  ])
  return Promise.all([
    readMessage(decodeReferences(written), { type: 'plain', parts: true }),
    readMessage(written, { type: 'html', parts: true }),
  ])
}
