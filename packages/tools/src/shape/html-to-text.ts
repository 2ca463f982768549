import { mapAt } from '@helpdesk-mcp/contracts'

/** Converts the HTML strings at these dotted paths to text. The converter is loaded on first use. */
export async function htmlToText(value: unknown, paths: readonly string[]): Promise<unknown> {
  if (paths.length === 0) return value
  const { convert } = await import('html-to-text')
  const options = {
    wordwrap: false as const,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: 'img', format: 'skip' },
    ],
    limits: { maxInputLength: 2_000_000 },
  }
  const text = (item: unknown) =>
    typeof item === 'string' && /<[a-z!/]|&[a-z#]/i.test(item) ? convert(item, options) : item
  return paths.reduce((current, path) => mapAt(current, path, text), value)
}
