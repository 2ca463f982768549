import { ApiException } from '@helpdesk-mcp/sandbox'

/**
 * Whether a value is one that a search asks for: alternatives by commas, `abc*` for a beginning, `*abc*` for a part,
 * `${empty}` and `${notempty}`. Text without a star is found as whole words.
 */
export function matches(value: unknown, wanted: unknown): boolean {
  const texts = [value]
    .flat()
    .filter((one) => one !== undefined && one !== null && one !== '')
    .map(String)
  const choices = [wanted].flat().flatMap((one) => String(one).split(','))
  return choices.some((choice) => {
    const pattern = choice.trim().toLowerCase()
    const variable = variableIn(pattern)
    if (variable === 'empty') return texts.length === 0
    if (variable === 'notempty') return texts.length > 0
    return texts.some((text) => matchesPattern(text.toLowerCase(), pattern))
  })
}

/** The name in `${...}`, in lower case. */
export function variableIn(text: string): string | undefined {
  return /^\$\{(\w+)\}$/.exec(text)?.[1]?.toLowerCase()
}

function matchesPattern(text: string, pattern: string): boolean {
  const bare = pattern.replaceAll('*', '')
  if (pattern.startsWith('*')) return text.includes(bare)
  if (pattern.endsWith('*'))
    return text.startsWith(bare) || wordsOf(text).some((word) => word.startsWith(bare))
  if (text === pattern) return true
  return (
    ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(pattern).join(' ')} `) && wordsOf(pattern).length > 0
  )
}

/** The number of a search's words that a text has; a word may end in a star. */
export function countMatches(text: string, wanted: string): number {
  const words = wordsOf(text)
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .filter((part) => {
      const bare = wordsOf(part)[0] ?? part.replaceAll('*', '')
      return part.endsWith('*') ? words.some((word) => word.startsWith(bare)) : words.includes(bare)
    }).length
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** `from,to`, both in UTC with milliseconds and included. Throws for any other form. */
export function isInRange(value: unknown, range: string): boolean {
  const [from = '', to = '', ...rest] = range.split(',')
  if (rest.length > 0 || !isTime(from) || !isTime(to)) {
    const message = `must be two times in UTC, such as 2026-01-01T00:00:00.000Z,2026-01-02T00:00:00.000Z`
    const problem = { in: 'query', at: 'range', keyword: 'pattern', message } as const
    throw new ApiException({ reason: 'invalid', message, problems: [problem] })
  }
  return typeof value === 'string' && value >= from && value <= to
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)
}

/** HTML as a person reads it. */
export function plainText(html: string): string {
  return html
    .replace(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}
