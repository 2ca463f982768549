import { Refusal } from '../manage/refusal.ts'

/**
 * Refuses what a page of another origin may have sent with this browser's cookie. Browsers say where a request comes from by
 * Sec-Fetch-Site or, for those that change something, by Origin; one that says neither is no browser's.
 */
export function requireSameOrigin(request: Request, { publicUrl }: { publicUrl: string }): void {
  const site = request.headers.get('sec-fetch-site')
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (site !== null && site !== 'same-origin' && !(isRead && site === 'none')) throw elsewhere()
  const origin = request.headers.get('origin')
  if (origin === null) {
    if (isRead || site === 'same-origin') return
    throw elsewhere()
  }
  const own = [new URL(publicUrl).host, new URL(request.url).host]
  if (!own.includes(hostOf(origin) ?? '')) throw elsewhere()
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

function elsewhere(): Refusal {
  return new Refusal(
    'forbidden',
    'A session is for the gateway’s own page: the request must come from there. Programs send an API token instead.',
  )
}
