/** Sends one request. The global `fetch`, a layer around it, or a test's stand-in. */
export type Fetch = (request: Request) => Promise<Response>
