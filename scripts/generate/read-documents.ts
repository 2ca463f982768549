import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from '@helpdesk-mcp/contracts'
import { DeriveError, type DeriveProblem, type OpenApiDocument } from '@helpdesk-mcp/derive'
import { parse, YAMLParseError } from 'yaml'

export interface Documents {
  document: OpenApiDocument
  /** The entries of tools.yaml and of tools/. */
  entries: Record<string, unknown>
  /** The file in which each entry stands. */
  files: ReadonlyMap<string, string>
}

type Part = { file: string; content: Record<string, unknown> }

/**
 * A connector's two documents. A large one stands in parts: openapi/*.yaml hold further paths and components of openapi.yaml, tools/*.yaml
 * further entries of tools.yaml. Throws a `DeriveError` for what is not YAML, and for what stands twice.
 */
export function readDocuments(folder: string): Documents {
  const problems: DeriveProblem[] = []
  const document = readYaml(folder, 'openapi.yaml') as OpenApiDocument
  for (const { file, content } of partsIn(folder, 'openapi')) {
    const { paths, components } = content as { paths?: Methods; components?: Methods }
    document.paths = joined(file, 'paths', document.paths, paths, problems)
    document.components = joined(file, 'components', document.components, components, problems)
  }
  const entries: Record<string, unknown> = {}
  const files = new Map<string, string>()
  for (const { file, content } of [
    { file: 'tools.yaml', content: (readYaml(folder, 'tools.yaml') ?? {}) as Record<string, unknown> },
    ...partsIn(folder, 'tools'),
  ]) {
    for (const [id, entry] of Object.entries(content)) {
      if (Array.isArray(entry) && (entries[id] === undefined || Array.isArray(entries[id]))) {
        entries[id] = [...((entries[id] as unknown[] | undefined) ?? []), ...entry]
        continue
      }
      if (id in entries) problems.push(twice(file, id, files.get(id)))
      entries[id] = entry
      files.set(id, file)
    }
  }
  if (problems.length > 0) throw new DeriveError(problems)
  return { document, entries, files }
}

type Methods = Record<string, Record<string, unknown>>

/** Two levels deep: methods by path, schemas by kind. */
function joined(
  file: string,
  key: string,
  into: Record<string, Record<string, unknown>> | undefined,
  more: Methods | undefined,
  problems: DeriveProblem[],
): Methods {
  const whole: Methods = { ...into }
  for (const [outer, values] of Object.entries(more ?? {})) {
    const there = whole[outer] ?? {}
    for (const inner of Object.keys(values)) {
      if (Object.hasOwn(there, inner)) problems.push(twice(file, `${key}.${outer}.${inner}`, 'another file'))
    }
    whole[outer] = { ...there, ...values }
  }
  return whole
}

function twice(file: string, key: string, other: string | undefined): DeriveProblem {
  return { file, key, problem: `stands in ${other} too.`, cure: 'Keep one of them.' }
}

function partsIn(folder: string, name: string): Part[] {
  const directory = join(folder, name)
  if (!existsSync(directory)) return []
  return readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const content = readYaml(folder, `${name}/${file}`)
      if (isObject(content)) return { file: `${name}/${file}`, content }
      const cure = 'Put entries in, or drop the file.'
      throw new DeriveError([{ file: `${name}/${file}`, key: '(file)', problem: 'holds no map.', cure }])
    })
}

export function readYaml(folder: string, file: string): unknown {
  try {
    return parse(readFileSync(join(folder, file), 'utf8'))
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    const [place] = error.linePos ?? []
    throw new DeriveError([
      {
        file,
        key: place ? `line ${place.line}` : '(file)',
        problem: `is not YAML: ${error.message.split('\n')[0]}`,
        cure: 'Mend it there.',
      },
    ])
  }
}
