import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** A file of the built page, held in memory. */
export interface PageFile {
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
export async function readPageFiles(
  folders: readonly string[],
): Promise<ReadonlyMap<string, PageFile> | undefined> {
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
