/** The line at the end of a note that an assistant wrote. */
export const noteMark = '[Written by an AI assistant]'

/** The text with the line at its end, once. */
export function withMark(text: string, mark: string, form: 'html' | 'plain'): string {
  if (endsWithMark(text, [mark])) return text
  return form === 'html' ? `${text.trimEnd()}<p>${escaped(mark)}</p>` : `${text.trimEnd()}\n\n${mark}`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** Whether one of the lines ends a text as it is stored: tags may follow it. */
export function endsWithMark(source: string, marks: readonly string[]): boolean {
  const tail = source.slice(-maxTail)
  if (!marks.some((mark) => tail.includes(mark) || tail.includes(escaped(mark)))) return false
  const words = tail.replace(/(?:\s|&nbsp;|<\/?[a-z][^<>]*>)+$/i, '')
  return marks.some((mark) => words.endsWith(mark) || words.endsWith(escaped(mark)))
}

const maxTail = 2_000

/** The words of a text that ends with one of the lines; undefined where none does. */
export function withoutMark(text: string, marks: readonly string[]): string | undefined {
  const words = text.trimEnd()
  const mark = marks.find((one) => words.endsWith(one))
  return mark === undefined ? undefined : words.slice(0, -mark.length).trimEnd()
}

/** Whether a text is HTML, by a tag in it. What knows the tags is loaded where there may be one. */
export async function isHtmlText(text: string): Promise<boolean> {
  return text.includes('<') && (await import('../message-text/is-html.ts')).isHtml(text)
}
