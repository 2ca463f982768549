/** Where a request goes: what `new URL` says of its address. */
export interface Place {
  origin: string
  /** With the query. */
  path: string
}

/** What stands before the path, without a name, a query or a fragment. */
const plainStart = /^https?:\/\/[^/?#@\\\s]+$/i

/** Of these a parser changes none after the origin, as long as they are no step. */
const plainPath = /^[\w\-.~!$()*+,:;=@&/?%]*$/

const maxOrigins = 100

/** Reads addresses one after another. A parser costs as much as sending, so each origin is parsed once. */
export function createPlaceReader(): (url: string) => Place {
  const origins = new Map<string, string>()
  let last = ''
  let lastOrigin = ''
  return (url) => {
    const end = url.indexOf('/', url.indexOf(':') + 3)
    const path = end < 0 ? '' : url.slice(end)
    if (!isPlain(path)) return parsed(url)
    if (end === last.length && url.startsWith(last)) return { origin: lastOrigin, path }
    const start = url.slice(0, end)
    if (!plainStart.test(start)) return parsed(url)
    const origin = origins.get(start) ?? new URL(start).origin
    if (origins.size >= maxOrigins) origins.clear()
    origins.set(start, origin)
    last = start
    lastOrigin = origin
    return { origin, path }
  }
}

function parsed(url: string): Place {
  const { origin, pathname, search } = new URL(url)
  return { origin, path: pathname + search }
}

function isPlain(path: string): boolean {
  return (
    path !== '' && plainPath.test(path) && !path.includes('/.') && !/%2e/i.test(path) && !path.endsWith('?')
  )
}
