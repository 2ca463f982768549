/** Elements that begin on a line of their own. */
const blocks = new Set([
  'P',
  'DIV',
  'LI',
  'TR',
  'TABLE',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'H1',
  'H2',
  'H3',
  'H4',
  'HR',
])

/** Whether a text for a customer is HTML, as helpdesks that send e-mail take it. */
export function isHtml(text: string): boolean {
  return /<\/(p|div|ul|ol|li|a|b|i|em|strong|span|table|blockquote|h\d)\s*>|<br\s*\/?>/i.test(text)
}

/** What a reader of HTML reads, with what a link opens and what a picture is. Nothing of it is loaded or run. */
export function readHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return textOf(body)
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function textOf(node: Node): string {
  return [...node.childNodes].map(textOfOne).join('')
}

function textOfOne(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ')
  if (!(node instanceof Element)) return ''
  const { tagName } = node
  if (tagName === 'BR') return '\n'
  if (tagName === 'STYLE' || tagName === 'SCRIPT') return ''
  if (tagName === 'IMG')
    return `[picture: ${node.getAttribute('alt') || node.getAttribute('src') || 'unnamed'}]`
  const inner = textOf(node)
  const href = tagName === 'A' ? node.getAttribute('href') : null
  if (href !== null && href !== inner.trim()) return `${inner} (${href})`
  const marked = tagName === 'LI' ? `• ${inner}` : inner
  if (!blocks.has(tagName)) return marked
  return tagName === 'P' ? `\n${marked}\n\n` : `\n${marked}\n`
}
