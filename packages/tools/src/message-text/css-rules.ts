/** Reads a style sheet as it arrives, in pieces. Each character costs the same, whatever stands around it. */
export interface CssReader {
  add(piece: string): void
}

const maxSelectors = 500
const maxBody = 4_000

/**
 * Calls `onRule` with the selectors and the declarations of each rule outside of at-rules, and of each in an at-rule that holds wherever a
 * mail is read. A rule that is longer than any of a mail is left out.
 */
export function createCssReader(onRule: (selectors: string, body: string) => void): CssReader {
  /** Between rules; in the declarations of one; in an at-rule that need not hold. */
  let mode: 'between' | 'inside' | 'skipped' = 'between'
  let selectors = ''
  let body = ''
  /** Blocks of at-rules around that hold. */
  let around = 0
  /** Blocks that are open in a rule, or in what is skipped. */
  let depth = 0
  let isComment = false
  let quote = ''
  let before = ''

  function between(character: string): void {
    if (character === '{') {
      const found = selectors.replace(/<!--|-->/g, '').trim()
      const isAtRule = found.startsWith('@')
      if (isAtRule && holdsAlways(found)) around++
      else mode = isAtRule ? 'skipped' : 'inside'
      selectors = mode === 'inside' ? found : ''
      body = ''
    } else if (character === '}' || character === ';') {
      if (character === '}' && around > 0) around--
      selectors = ''
    } else if (selectors.length <= maxSelectors) selectors += character
  }

  function inside(character: string): void {
    if (character === '{') depth++
    else if (character === '}' && depth > 0) depth--
    else if (character === '}') {
      if (mode === 'inside' && selectors.length <= maxSelectors && body.length <= maxBody)
        onRule(selectors, body)
      mode = 'between'
      selectors = ''
    } else if (mode === 'inside' && depth === 0 && body.length <= maxBody) body += character
  }

  return {
    add(piece) {
      for (const character of piece) {
        if (isComment) {
          isComment = !(before === '*' && character === '/')
          before = isComment ? character : ''
          continue
        }
        if (quote !== '') {
          // A text ends at the end of its line at the latest.
          if (character === quote || character === '\n') quote = ''
          if (mode === 'between' && selectors.length <= maxSelectors) selectors += character
          else if (mode === 'inside' && body.length <= maxBody) body += character
          continue
        }
        if (character === '*' && before === '/') {
          isComment = true
          if (mode === 'between') selectors = selectors.slice(0, -1)
          else body = body.slice(0, -1)
          before = ''
          continue
        }
        if (character === '"' || character === "'") quote = character
        if (mode === 'between') between(character)
        else inside(character)
        before = character
      }
    },
  }
}

/** Whether an at-rule holds for a mail on a screen of any size. */
function holdsAlways(rule: string): boolean {
  if (/^@(?:layer\b|supports\b(?!\s+not\b))/i.test(rule)) return true
  const [, condition] = /^@media\s+(?:only\s+)?(?:(?:all|screen)(?:\s+and\s+|\s*$))?(.*)$/i.exec(rule) ?? []
  if (condition === undefined) return false
  const [, bound, pixels] =
    /^\(\s*(min|max)-(?:device-)?width\s*:\s*(\d{1,6})(?:px)?\s*\)$/i.exec(condition) ?? []
  if (pixels === undefined) return condition === ''
  return bound?.toLowerCase() === 'min' ? Number(pixels) <= 300 : Number(pixels) >= 4_000
}
