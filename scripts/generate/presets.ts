import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ToolRecord, toolGroups } from '@helpdesk-mcp/contracts'
import { applyFilter, type Preset, presets } from '@helpdesk-mcp/tools'

interface Vendor {
  title: string
  records: readonly ToolRecord[]
}

/** docs/presets.md: the tools that each preset opens of each vendor. */
export function presetsPage(folders: readonly string[]): string {
  const vendors = folders
    .filter((folder) => existsSync(join(folder, 'src/generated/tools.json')))
    .map(readVendor)
  return [
    '# Presets',
    '',
    'Generated. The tools that each preset opens, by vendor and group. A preset stands for effects and groups, which an MCP server then',
    'stores; `destructive` and `admin` are in none of them and are granted only by naming them. A tool with * is open for some uses: those',
    'with arguments whose effects the preset grants. Unverified tools are left out.',
    '',
    ...summary(vendors),
    ...presets.flatMap((preset, index) => section(preset, presets[index - 1], vendors)),
  ].join('\n')
}

function readVendor(folder: string): Vendor {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const { tools } = read('src/generated/tools.json') as { tools: ToolRecord[] }
  const { title } = (read('sandbox/generated/openapi.json') as { info: { title: string } }).info
  return { title, records: tools.filter(({ unverified }) => unverified === undefined) }
}

function summary(vendors: readonly Vendor[]): string[] {
  const rows = presets.map((preset) => {
    const { effects, groups } = preset.filter
    const counts = vendors.map(({ records }) => `${open(records, preset).length} of ${records.length}`)
    const cells = [
      `[${preset.name}](#${preset.name})`,
      effects.join(', '),
      groups?.join(', ') ?? 'all',
      ...counts,
    ]
    return `| ${cells.join(' | ')} |`
  })
  const titles = vendors.map(({ title }) => title)
  return [
    `| preset | effects | groups | ${titles.join(' | ')} |`,
    `|---|---|---|${titles.map(() => '---:').join('|')}|`,
    ...rows,
    '',
  ]
}

function section(preset: Preset, before: Preset | undefined, vendors: readonly Vendor[]): string[] {
  const isMore =
    before !== undefined &&
    before.filter.groups?.join() === preset.filter.groups?.join() &&
    before.filter.effects.every((effect) => preset.filter.effects.includes(effect))
  const parts = vendors.flatMap(({ title, records }) => {
    const opened = open(records, preset)
    const known = new Set(isMore ? marked(records, open(records, before)) : [])
    const names = (group: string) =>
      marked(
        records,
        opened.filter((record) => record.group === group),
      ).filter((name) => !known.has(name))
    const rows = toolGroups
      .map((group) => [group, names(group)] as const)
      .filter(([, list]) => list.length > 0)
      .map(([group, list]) => `| ${group} | ${list.length} | ${list.join(', ')} |`)
    return [
      `### ${title}: ${opened.length} of ${records.length} tools`,
      '',
      '| group | number | tools |',
      '|---|--:|---|',
      ...rows,
      '',
    ]
  })
  return [
    `## ${preset.name}`,
    '',
    isMore
      ? `${preset.meaning} All tools of ${before.name}, and these, which are new or open for more uses:`
      : preset.meaning,
    '',
    ...parts,
  ]
}

function open(records: readonly ToolRecord[], { filter }: Preset): readonly ToolRecord[] {
  return applyFilter(records, filter).permitted
}

/** The names of permitted tools, with a mark on those that are narrowed. */
function marked(records: readonly ToolRecord[], permitted: readonly ToolRecord[]): string[] {
  return permitted.map((record) => `\`${record.name}\`${records.includes(record) ? '' : '*'}`)
}
