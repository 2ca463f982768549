/**
 * Makes what the log shows of a path: the words of the route that it fits, and the ids of our own making. All else is `…`, so that no
 * secret is logged, however it is written and wherever it stands. Below /mcp nothing is ever shown.
 */
export function createLoggedPath(patterns: Iterable<string>): (path: string) => string {
  const routes = [...new Set(patterns)].filter((pattern) => !pattern.includes('*')).map(split)
  const firstWords = new Set(routes.map(([first = '']) => first))

  return (path) => {
    if (/^\/mcp\/[\w-]/.test(path)) return '/mcp/…'
    const segments = split(decode(path.slice(0, maxLength)))
    const [first = ''] = segments
    if (first.toLowerCase() === 'mcp') return segments.length > 1 ? '/mcp/…' : '/mcp'
    const route = routes.find((words) => fits(words, segments))
    if (route) return `/${route.map((word, index) => shown(word, segments[index] ?? '')).join('/')}`
    return firstWords.has(first) ? `/${first}/…` : '/…'
  }
}

const maxLength = 2_000

/** Of `//a//b/` the words `a` and `b`. */
function split(path: string): string[] {
  return path.split(/[/\\]+/).filter((segment) => segment !== '')
}

/** A secret may be encoded once or several times; what is no encoding stays. */
function decode(path: string): string {
  let text = path
  for (let times = 0; times < 5 && text.includes('%'); times++) {
    text = text.replace(/%([\da-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
  }
  return text
}

function fits(route: readonly string[], segments: readonly string[]): boolean {
  return (
    route.length === segments.length &&
    route.every((word, index) => isParameter(word) || word === segments[index])
  )
}

const isParameter = (word: string) => word.startsWith(':') || word.startsWith('{')

function shown(word: string, segment: string): string {
  if (!isParameter(word)) return word
  return /^(acc|mcp|tok|ten|call|ses|usr|grt|obx)_[\da-f]{32}$/.test(segment) ? segment : '…'
}
