import { posix } from 'node:path'
import { importsOf } from '../../scripts/packages/imports.ts'
import type { SourceFile } from './workspace.ts'

/** Folders that import each other in a circle. Folders are compared with their siblings, files count as part of their folder. */
export function folderCircles(sources: readonly SourceFile[]): string[] {
  const siblings = new Map<string, Map<string, Set<string>>>()
  for (const { path, text } of sources) {
    for (const specifier of importsOf(text).filter((name) => name.startsWith('.'))) {
      const pair = siblingFolders(path, posix.join(posix.dirname(path), specifier))
      if (pair === undefined) continue
      const edges = siblings.get(pair.parent) ?? new Map<string, Set<string>>()
      siblings.set(pair.parent, edges.set(pair.from, (edges.get(pair.from) ?? new Set()).add(pair.to)))
    }
  }
  return [...siblings].flatMap(([parent, edges]) => circlesIn(edges).map((circle) => `${parent}: ${circle}`))
}

interface SiblingFolders {
  parent: string
  from: string
  to: string
}

function siblingFolders(importer: string, imported: string): SiblingFolders | undefined {
  const from = importer.split('/')
  const to = imported.split('/')
  const shared = from.findIndex((part, index) => part !== to[index])
  const isFolder = (path: readonly string[]) => path.length > shared + 1
  const [a, b] = [from[shared], to[shared]]
  if (shared < 0 || a === undefined || b === undefined || !isFolder(from) || !isFolder(to)) return undefined
  return { parent: from.slice(0, shared).join('/'), from: a, to: b }
}

function circlesIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (folder: string, path: readonly string[]): void => {
    if (path.includes(folder)) {
      circles.push([...path.slice(path.indexOf(folder)), folder].join(' -> '))
      return
    }
    if (done.has(folder)) return
    for (const next of edges.get(folder) ?? []) visit(next, [...path, folder])
    done.add(folder)
  }
  for (const folder of edges.keys()) visit(folder, [])
  return circles
}
