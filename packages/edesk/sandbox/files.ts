import type { Attachment } from './records.ts'
import type { EdeskState } from './state.ts'

const types: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  txt: 'text/plain',
}

/** A file as it is shown once eDesk has it. */
export function attachment(state: EdeskState, name: string, mime?: string): Attachment {
  const id = state.nextNumber++
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  return {
    id,
    name,
    link: `/crm/view/attachment/${id}`,
    mime: mime || (types[ending] ?? 'application/octet-stream'),
  }
}
