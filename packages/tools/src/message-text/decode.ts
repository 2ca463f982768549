import { decodeHTML, decodeHTMLAttribute } from 'entities'

/**
 * Character references as a browser reads them in text, also without a semicolon; in an address `&region=` is no `&reg`.
 */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text
  return text
    .split(/(\s+)/)
    .map((word) => (word.includes('&') ? decodeWord(word) : word))
    .join('')
}

/** Whole character references in text of which a vendor took the tags alone, such as `&quot;`. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, (reference) =>
    decodeHTML(reference).replace('\u00a0', ' '),
  )
}

function decodeWord(word: string): string {
  return /:\/\/|[?&][\w.-]+=|^www\./.test(word) ? decodeHTMLAttribute(word) : decodeHTML(word)
}

export const decodeAttribute = decodeHTMLAttribute
