import { Document, isMap, isSeq, type Node, type Pair, visit } from 'yaml'
import type { LeftOut } from './choose-operations.ts'
import type { DraftEntry } from './draft-entries.ts'
import type { DraftAction } from './draft-overlay.ts'

/** More tools than this stand in a file for each resource. */
const maxInOneFile = 40

const marks = `What \`guessed\` lists was made up by \`init\`: check it against the vendor's documentation, then remove it from the list.
What the keys mean: docs/adding-a-connector.md of Helpdesk MCP.`

/** tools.yaml, and for many tools a file for each resource in tools/. */
export function toolFiles(
  title: string,
  entries: ReadonlyMap<string, DraftEntry>,
  leftOut: readonly LeftOut[],
): Record<string, string> {
  const head = comment(
    `${title}'s tools for a model${entries.size > maxInOneFile ? ': a file for each resource in tools/' : ''}.\n${marks}`,
  )
  const rest = leftOut.length > 0 ? blocks({ left_out: leftOut }) : ''
  if (entries.size <= maxInOneFile)
    return { 'tools.yaml': [head, blocks(Object.fromEntries(entries)), rest].filter(Boolean).join('\n') }
  const byFile = new Map<string, [string, DraftEntry][]>()
  for (const [id, entry] of entries) {
    const file = fileOf(entry.resource, entries)
    byFile.set(file, [...(byFile.get(file) ?? []), [id, entry]])
  }
  return {
    'tools.yaml': [head, rest].filter(Boolean).join('\n'),
    ...Object.fromEntries(
      [...byFile].map(([name, group]) => [`tools/${name}.yaml`, blocks(Object.fromEntries(group))] as const),
    ),
  }
}

/** The file of a resource: that of the shortest resource whose name it begins with. */
function fileOf(resource: string, entries: ReadonlyMap<string, DraftEntry>): string {
  const resources = [...new Set([...entries.values()].map((entry) => entry.resource))]
  const [parent = resource] = resources
    .filter(
      (other) =>
        resource === other ||
        resource.startsWith(`${other.replace(/(ies|s)$/, '')}_`) ||
        resource.startsWith(`${other.replace(/ies$/, 'y')}_`),
    )
    .sort((a, b) => a.length - b.length)
  return parent.replaceAll('_', '-')
}

/** overlay.yaml. */
export function overlayText(title: string, actions: readonly DraftAction[]): string {
  const open = actions.filter((action) => action['x-unsettled'] !== undefined).length
  const says =
    open > 0
      ? `\nActions with \`x-unsettled\` are refused by \`generate\`: decide each, then remove that line. ${open} of ${actions.length} are.`
      : ''
  const head = comment(`What must be mended in ${title}'s document, which stays as it is published.${says}`)
  const overlay = {
    overlay: '1.0.0',
    info: { title: `Repairs of ${title}'s document`, version: '1.0.0' },
    actions: actions.map(({ target, description, update, remove, ...marks }) => ({
      target,
      description,
      ...marks,
      ...(update === undefined ? {} : { update }),
      ...(remove === undefined ? {} : { remove }),
    })),
  }
  return `${head}${textOf(overlay, false)}`
}

function comment(text: string): string {
  return text
    .split('\n')
    .map((line) => `# ${line}\n`)
    .join('')
}

/** Entries, or lists by their keys, with an empty line between them. */
export function blocks(value: object): string {
  return textOf(value, true)
}

/** Actions of an overlay, as they stand in its list. */
export function actionLines(actions: readonly DraftAction[]): string {
  return textOf({ actions }, false).replace(/^actions:\n/, '')
}

/** YAML as people write it: short lists in one line, and an empty line between entries. */
function textOf(value: object, spaced: boolean): string {
  const document = new Document(value)
  visit(document, {
    Seq(_key, node) {
      node.flow = node.items.every((item) => !isMap(item) && !isSeq(item))
    },
  })
  if (spaced && isMap(document.contents)) {
    for (const [index, pair] of (document.contents.items as Pair<Node>[]).entries())
      if (index > 0) pair.key.spaceBefore = true
  }
  return document.toString({ lineWidth: 140, flowCollectionPadding: false })
}
