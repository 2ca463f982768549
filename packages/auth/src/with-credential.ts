/**
 * The same request with one more header, and with redirects left to the caller. Takes the body over. Ends with `signal`, for which a clone
 * needs that of the request it was made from: undici lets one request follow another's signal only while something holds the follower,
 * and a clone not even then.
 */
export function withCredential(
  request: Request,
  header: string,
  value: string,
  { signal }: { signal: AbortSignal } = request,
): Request {
  const sent = new Request(request, { redirect: 'manual', signal })
  sent.headers.set(header, value)
  signal.addEventListener('abort', () => void sent, { once: true })
  return sent
}
