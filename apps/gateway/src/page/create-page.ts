import { allowedMethods } from '../api/allowed-methods.ts'
import { type PageFile, readPageFiles } from './page-files.ts'
import { pagePaths } from './page-paths.ts'

/** Nothing but what this gateway serves, and no script or style within the document. */
const policy = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'font', 'connect', 'manifest'].map((kind) => `${kind}-src 'self'`),
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const security = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

const views = pagePaths.map((path) => ({ method: 'GET', path }))

export interface PageParts {
  /** Where a built page may be; the first that there is. */
  folders: readonly string[]
}

/** Answers requests for the page and its files; undefined for what is neither, and while the page is not built. */
export function createPage({ folders }: PageParts): (request: Request) => Promise<Response | undefined> {
  let reading: ReturnType<typeof readPageFiles> | undefined

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const path = new URL(request.url).pathname
    const isView = allowedMethods(views, path).length > 0
    if (!isView && !path.startsWith('/assets/') && !/^\/[\w-]+\.\w+$/.test(path)) return undefined
    reading ??= readPageFiles(folders)
    const files = await reading
    // It may be built while the gateway runs.
    if (files === undefined) reading = undefined
    const file = files?.get(isView ? '/index.html' : path)
    return file && answer(request, file, isView ? '/index.html' : path)
  }
}

function answer(request: Request, { type, bytes, gzipped }: PageFile, path: string): Response {
  const takesGzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  const body = takesGzip && gzipped ? gzipped : bytes
  const headers = new Headers({
    ...security,
    'content-type': type,
    'content-length': String(body.byteLength),
    'cache-control': caching(path),
    vary: 'accept-encoding',
  })
  if (body === gzipped) headers.set('content-encoding', 'gzip')
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}

/** Names of assets hold a hash of what is in them. */
function caching(path: string): string {
  if (path === '/index.html') return 'no-store'
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
