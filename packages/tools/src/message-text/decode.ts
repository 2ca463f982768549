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

function decodeWord(word: string): string {
  return /:\/\/|[?&][\w.-]+=|^www\./.test(word) ? decodeHTMLAttribute(word) : decodeHTML(word)
}

export const decodeAttribute = decodeHTMLAttribute
