/** The same request with one more header, and with redirects left to the caller. Takes the body over. */
export function withCredential(request: Request, header: string, value: string): Request {
  const sent = new Request(request, { redirect: 'manual' })
  sent.headers.set(header, value)
  return sent
}
