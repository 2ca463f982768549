/** Sends one request. The global `fetch`, a layer around it, or a test's stand-in. */
export type Fetch = (request: Request) => Promise<Response>

/** Adds one concern to a `Fetch`; composed outermost first. */
export type FetchLayer = (next: Fetch) => Fetch

/** Wraps `send` in layers, the first one outermost. */
export function composeFetch(layers: readonly FetchLayer[], send: Fetch): Fetch {
  return layers.reduceRight((next, layer) => layer(next), send)
}
