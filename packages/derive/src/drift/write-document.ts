import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { isObject } from '@helpdesk-mcp/contracts'
import { stringify } from 'yaml'
import type { OpenApiDocument } from '../document/openapi.ts'
import { parseYaml } from '../document/parse-yaml.ts'

type Map = Record<string, unknown>

const main = 'openapi.yaml'
/** What the files of openapi/ hold, two levels deep: methods by path, and components by kind. */
const kinds = ['paths', 'components'] as const

/**
 * Writes a newer document in the place of a connector's: as it is or, where that is split into the files of openapi/, each path and component
 * into the file where it stood, and what is new into openapi.yaml. Files in which nothing changes keep their text. Returns what was written.
 */
export function writeDocument(folder: string, text: string, newer: OpenApiDocument): string[] {
  const names = partsOf(folder)
  if (names.length === 0) {
    writeFileSync(join(folder, main), text)
    return [`wrote: ${main}`]
  }
  const before = new Map([main, ...names].map((name) => [name, readMap(join(folder, name))]))
  const rest: Map = structuredClone(newer)
  const after = names.map((name) => [name, takePart(rest, name, before)] as const)
  return [[main, rest] as const, ...after].flatMap(([name, content]) =>
    write(folder, name, before.get(name) ?? {}, content),
  )
}

function partsOf(folder: string): string[] {
  const directory = join(folder, 'openapi')
  const files = existsSync(directory) ? readdirSync(directory) : []
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `openapi/${file}`)
    .sort()
}

function readMap(file: string): Map {
  const content = parseYaml(readFileSync(file, 'utf8'))
  return isObject(content) ? content : {}
}

/** Moves what one of the files held out of the newer document. A path that no other file holds is taken whole. */
function takePart(rest: Map, name: string, before: ReadonlyMap<string, Map>): Map {
  const part: Map = {}
  for (const kind of kinds) {
    const held = mapIn(before.get(name), kind)
    const from = mapIn(rest, kind)
    for (const outer of Object.keys(held)) {
      const inner = mapIn(from, outer)
      const isAlone =
        kind === 'paths' &&
        [...before].every(([other, content]) => other === name || !(outer in mapIn(content, kind)))
      const taken = Object.keys(inner).filter((key) => isAlone || Object.hasOwn(mapIn(held, outer), key))
      if (taken.length === 0) continue
      part[kind] = {
        ...mapIn(part, kind),
        [outer]: Object.fromEntries(taken.map((key) => [key, inner[key]])),
      }
      for (const key of taken) delete inner[key]
      if (Object.keys(inner).length === 0) delete from[outer]
    }
  }
  return part
}

function mapIn(value: unknown, key: string): Map {
  const inner = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return isObject(inner) ? inner : {}
}

function write(folder: string, name: string, before: Map, after: Map): string[] {
  const file = join(folder, name)
  if (name !== main && Object.keys(after).length === 0) {
    rmSync(file)
    return [`removed: ${name} (the newer document has nothing of it)`]
  }
  if (isDeepStrictEqual(before, after)) return []
  const [head = ''] = /^(?:#.*\n|\s*\n)*/.exec(readFileSync(file, 'utf8')) ?? []
  writeFileSync(file, `${head}${stringify(after, { lineWidth: 0, aliasDuplicateObjects: false })}`)
  return [`wrote: ${name}`]
}
