import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export interface SourceFile {
  /** From the package's folder, with forward slashes. */
  path: string
  text: string
}

export interface WorkspacePackage {
  /** The folder's name: `tools`, `richpanel`, `gateway`. */
  id: string
  /** From the root: `packages/tools`. */
  folder: string
  isApp: boolean
  /** A vendor's package: it has a tools.yaml. */
  isConnector: boolean
  manifest: Manifest
  /** All of its files, less what git ignores. */
  files: readonly string[]
  /** Its TypeScript that is written by hand. */
  sources: readonly SourceFile[]
}

export interface Manifest {
  name?: string
  version?: string
  description?: string
  license?: string
  type?: string
  private?: boolean
  mcpName?: string
  repository?: { type?: string; url?: string; directory?: string }
  engines?: Record<string, string>
  files?: string[]
  bin?: Record<string, string>
  exports?: Record<string, Record<string, string>>
  publishConfig?: { access?: string; exports?: Record<string, Record<string, string>> }
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** Every package under packages/ and apps/. */
export function readWorkspace(): WorkspacePackage[] {
  return ['packages', 'apps'].flatMap((group) => {
    const folders = existsSync(join(root, group)) ? readdirSync(join(root, group)) : []
    return folders
      .filter((id) => existsSync(join(root, group, id, 'package.json')))
      .map((id) => readPackage(`${group}/${id}`, id))
  })
}

/** Whether a file of a package is part of what it publishes: its code, or a connector's sandbox. */
export function isPublished(path: string): boolean {
  return path.startsWith('src/') || path.startsWith('sandbox/')
}

export function readPackage(folder: string, id: string, base = root): WorkspacePackage {
  const files = listFiles(join(base, folder)).map((file) => relative(join(base, folder), file))
  return {
    id,
    folder,
    isApp: folder.startsWith('apps/'),
    isConnector: files.includes('tools.yaml'),
    manifest: JSON.parse(readFileSync(join(base, folder, 'package.json'), 'utf8')),
    files,
    sources: files
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated/'))
      .map((path) => ({ path, text: readFileSync(join(base, folder, path), 'utf8') })),
  }
}

const ignored = new Set(['node_modules', 'dist', '.git', '.turbo', 'coverage'])

/** The files below a folder that a clone would have. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? listFiles(path) : [path]
    })
}
