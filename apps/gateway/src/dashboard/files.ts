import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { allowedMethods } from '../http/methods.ts'

/** The paths of the dashboard's views. Each is answered with its one HTML document, and none is a path of the API. */
export const viewPaths: readonly string[] = [
  '/',
  '/sign-in',
  '/connect',
  '/mint',
  '/approvals',
  '/accounts',
  '/accounts/:id',
  '/servers',
  '/servers/:id',
  '/try',
  '/watch',
  '/history',
  '/consent/:id',
  '/welcome',
  '/my-servers',
  '/apps',
  '/sessions',
  '/team',
  '/tokens',
  '/settings',
]

/** Where the page shows what a list of the API holds: whoever types its address into a browser means the page. */
const viewOfList: Readonly<Record<string, string>> = {
  '/activity': '/watch',
  '/api-tokens': '/tokens',
  '/audit': '/history',
  '/connected-apps': '/apps',
  '/integrated-account': '/accounts',
  '/mcp-servers': '/servers',
  '/outbox': '/approvals',
  '/overview': '/',
  '/people': '/team',
}

/** Allows only what this gateway serves, and no inline script or style. */
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

const views = viewPaths.map((path) => ({ method: 'GET', path }))

interface FilesOptions {
  /** Where a built dashboard may be; the first one found is served. */
  folders: readonly string[]
}

export interface DashboardFiles {
  /** Answers GET and HEAD of the dashboard's views and files; undefined for any other path, and while the dashboard is not built. */
  answer(request: Request): Promise<Response | undefined>
  /** The view of a path that does not exist; undefined while the dashboard is not built. */
  notFound(request: Request): Promise<Response | undefined>
}

/** Compresses the files once and keeps them in memory. serveStatic of @hono/node-server compresses nothing itself and reads a file from disk each time. */
export function createDashboardFiles({ folders }: FilesOptions): DashboardFiles {
  let reading: ReturnType<typeof readBuiltFiles> | undefined

  const find = async (path: string): Promise<BuiltFile | undefined> => {
    reading ??= readBuiltFiles(folders)
    const files = await reading
    // The dashboard may be built while the gateway runs.
    if (files === undefined) reading = undefined
    return files?.get(path)
  }

  const notFound: DashboardFiles['notFound'] = async (request) => {
    const file = await find('/index.html')
    return file && answer(request, file, '/index.html', 404)
  }

  const answerAt: DashboardFiles['answer'] = async (request) => {
    const { pathname: path, searchParams } = new URL(request.url)
    // The consent page has one without script beside it.
    if (path.startsWith('/consent/') && searchParams.has('plain')) return undefined
    const view = Object.hasOwn(viewOfList, path) ? viewOfList[path] : undefined
    if (view !== undefined && isTyped(request)) {
      const headers = { ...security, location: view, vary: 'sec-fetch-dest' }
      return (await find('/index.html')) && new Response(null, { status: 302, headers })
    }
    const isView = allowedMethods(views, path).length > 0
    if (!isView && !path.startsWith('/assets/') && !/^\/[\w-]+\.\w+$/.test(path)) return undefined
    const file = await find(isView ? '/index.html' : path)
    return file && answer(request, file, isView ? '/index.html' : path)
  }

  return { answer: answerAt, notFound }
}

/** Whether a browser opens it as a document, and not a program or a script asks for it. */
function isTyped({ method, headers }: Request): boolean {
  return method === 'GET' && headers.get('sec-fetch-dest') === 'document'
}

function answer(request: Request, { type, bytes, gzipped }: BuiltFile, path: string, status = 200): Response {
  const takesGzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  const body = takesGzip && gzipped ? gzipped : bytes
  const headers = new Headers({
    ...security,
    'content-type': type,
    'content-length': String(body.byteLength),
    'cache-control': cacheControl(path),
    vary: 'accept-encoding',
  })
  if (body === gzipped) headers.set('content-encoding', 'gzip')
  return new Response(request.method === 'HEAD' ? null : body, { status, headers })
}

/** The names of assets contain a hash of their content. */
function cacheControl(path: string): string {
  if (path === '/index.html') return 'no-store'
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** A file of the built dashboard. */
interface BuiltFile {
  type: string
  bytes: Uint8Array<ArrayBuffer>
  /** Absent when it would not be smaller. */
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

/** The files of the first folder with a built dashboard, by their URL paths; undefined when there is none. */
async function readBuiltFiles(
  folders: readonly string[],
): Promise<ReadonlyMap<string, BuiltFile> | undefined> {
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    if (!entries.some((entry) => entry.name === 'index.html' && entry.parentPath === folder)) continue
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const files = await Promise.all(
      paths.map(async (path) => {
        const urlPath = `/${relative(folder, path).split(sep).join('/')}`
        return [urlPath, await readBuiltFile(path)] as const
      }),
    )
    return new Map(files.filter(([path]) => !path.endsWith('.map')))
  }
  return undefined
}

async function readBuiltFile(path: string): Promise<BuiltFile> {
  const bytes = new Uint8Array(await readFile(path))
  const gzipped = new Uint8Array(await compress(bytes, { level: 9 }))
  const type = types[extname(path)] ?? 'application/octet-stream'
  return { type, bytes, ...(gzipped.byteLength < bytes.byteLength ? { gzipped } : {}) }
}
