import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { allowedMethods } from '../http/methods.ts'

/** The addresses of the page's views, all of which are answered with its one document. None of them is the API's. */
export const pagePaths: readonly string[] = [
  '/',
  '/sign-in',
  '/connect',
  '/mint',
  '/accounts/:id',
  '/servers',
  '/servers/:id',
  '/try',
  '/watch',
]

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

interface PageParts {
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

/** A file of the built page, held in memory. */
interface PageFile {
  type: string
  bytes: Uint8Array<ArrayBuffer>
  /** Absent where it would not be smaller. */
  gzipped?: Uint8Array<ArrayBuffer>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

const compress = promisify(gzip)

/** The files of the first folder that holds a built page, by their paths on the web. Undefined: none does. */
async function readPageFiles(folders: readonly string[]): Promise<ReadonlyMap<string, PageFile> | undefined> {
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    if (!entries.some((entry) => entry.name === 'index.html' && entry.parentPath === folder)) continue
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const files = await Promise.all(
      paths.map(async (path) => {
        const webPath = `/${relative(folder, path).split(sep).join('/')}`
        return [webPath, await readPageFile(path)] as const
      }),
    )
    return new Map(files.filter(([path]) => !path.endsWith('.map')))
  }
  return undefined
}

async function readPageFile(path: string): Promise<PageFile> {
  const bytes = new Uint8Array(await readFile(path))
  const gzipped = new Uint8Array(await compress(bytes, { level: 9 }))
  const type = types[extname(path)] ?? 'application/octet-stream'
  return { type, bytes, ...(gzipped.byteLength < bytes.byteLength ? { gzipped } : {}) }
}
