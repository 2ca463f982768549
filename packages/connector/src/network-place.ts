/** Where a request goes: what `new URL` says of its address. */
export interface Place {
  origin: string
  /** With the query. */
  path: string
}

/** An address of which a parser changes nothing after its origin: no step, no character that it encodes. */
const plainAddress =
  /^(https?:\/\/[^/?#@\\\s]+)(\/(?:[\w~!$()*+,:;=@&/-]|%(?!2e)|\.(?!\.|\/|\?|$))*(?:\?[\w.~!$()*+,:;=@&/?%-]+)?)$/i

const maxOrigins = 100

/** Reads addresses one after another. A parser costs as much as sending, so each origin is parsed once. */
export function createPlaceReader(): (url: string) => Place {
  const origins = new Map<string, string>()
  return (url) => {
    const [, start, path] = plainAddress.exec(url) ?? []
    if (start === undefined || path === undefined) {
      const { origin, pathname, search } = new URL(url)
      return { origin, path: pathname + search }
    }
    let origin = origins.get(start)
    if (origin === undefined) {
      if (origins.size >= maxOrigins) origins.clear()
      origin = new URL(start).origin
      origins.set(start, origin)
    }
    return { origin, path }
  }
}
