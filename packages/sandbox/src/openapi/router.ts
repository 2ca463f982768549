import type { Operation } from './operations.ts'

export type Route =
  | { kind: 'found'; operation: Operation; parameters: Record<string, string> }
  | { kind: 'not_found' }
  | { kind: 'method_not_allowed'; allow: string[] }
  | { kind: 'malformed'; segment: string }

interface Candidate {
  operation: Operation
  segments: Segment[]
  /** The greater one is tried first. */
  rank: string
}

/** A literal, or a pattern with the names of the parameters that it captures. */
type Segment = string | { pattern: RegExp; names: string[] }

/**
 * Finds the operation of a raw path, relative to the base path: each segment is matched as sent and decoded once.
 * Of several templates the one with more literal segments wins, then the one whose literal comes first. A template whose
 * parameters are not as `fits` wants them is passed over.
 */
export function createRouter(
  operations: readonly Operation[],
  fits: (operation: Operation, parameters: Record<string, string>) => boolean = () => true,
): (method: string, path: string) => Route {
  const candidates = operations
    .map((operation): Candidate => {
      const segments = operation.path.split('/').map(readSegment)
      return { operation, segments, rank: rankOf(segments) }
    })
    .sort((a, b) => (a.rank < b.rank ? 1 : a.rank > b.rank ? -1 : 0))

  return (method, path) => {
    const parts: string[] = []
    for (const segment of path.split('/')) {
      const part = decodeSegment(segment)
      if (part === undefined) return { kind: 'malformed', segment }
      parts.push(part)
    }
    const allow: string[] = []
    for (const { operation, segments } of candidates) {
      const parameters = matchSegments(segments, parts)
      if (!parameters || !fits(operation, parameters)) continue
      if (operation.method === method) return { kind: 'found', operation, parameters }
      allow.push(operation.method)
    }
    return allow.length > 0 ? { kind: 'method_not_allowed', allow } : { kind: 'not_found' }
  }
}

function readSegment(segment: string): Segment {
  if (!segment.includes('{')) return segment
  const names: string[] = []
  const source = segment.split(/(\{[^}]*\})/).map((piece) => {
    if (!piece.startsWith('{')) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    names.push(piece.slice(1, -1))
    return '(.+)'
  })
  return { pattern: new RegExp(`^${source.join('')}$`, 's'), names }
}

function matchSegments(
  segments: readonly Segment[],
  parts: readonly string[],
): Record<string, string> | undefined {
  if (segments.length !== parts.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] as string
    if (typeof segment === 'string') {
      if (segment !== part) return undefined
      continue
    }
    const found = segment.pattern.exec(part)
    if (!found) return undefined
    for (const [position, name] of segment.names.entries()) parameters[name] = found[position + 1] as string
  }
  return parameters
}

function rankOf(segments: readonly Segment[]): string {
  const literals = segments.map((segment) => (typeof segment === 'string' ? '1' : '0')).join('')
  return `${String(literals.replaceAll('0', '').length).padStart(3, '0')} ${literals}`
}

function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
