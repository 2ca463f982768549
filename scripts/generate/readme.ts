import {
  type ConnectorDefinition,
  describeSettings,
  possibleEffects,
  type ToolRecord,
} from '@helpdesk-mcp/connector'
import { DeriveError } from '@helpdesk-mcp/derive'

/** Replaces what stands between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`. */
export function replaceMarked(text: string, name: string, content: string): string {
  const pattern = new RegExp(`(<!-- generated:${name} -->)[\\s\\S]*?(<!-- /generated:${name} -->)`)
  if (!pattern.test(text)) {
    const markers = `<!-- generated:${name} --> and <!-- /generated:${name} -->`
    throw new DeriveError([
      { file: 'README.md', key: name, problem: 'has no place for this table.', cure: `Add ${markers}.` },
    ])
  }
  return text.replace(pattern, (_whole, start: string, end: string) => `${start}\n${content}\n${end}`)
}

const mostInReadme = 100

/** The table of a README: the short surface alone where the whole would be too long to read. */
export function toolsTable(tools: readonly ToolRecord[]): string {
  if (tools.length <= mostInReadme)
    return `${tools.length} tools; * stands in the short surface.\n\n${table(tools)}`
  const essential = tools.filter((tool) => tool.essential)
  const others = `${tools.length} tools, all in [TOOLS.md](TOOLS.md). These ${essential.length} stand in the short surface`
  return `${others}; the rest is found with search_tools.\n\n${table(essential)}`
}

/** TOOLS.md, for connectors whose README shows a part. */
export function toolsPage(title: string, tools: readonly ToolRecord[]): string | undefined {
  if (tools.length <= mostInReadme) return undefined
  const marks =
    '* stands in the short surface; tools marked (unverified) are offered with `--unverified` only.'
  return `# ${title}: tools\n\nGenerated. ${tools.length} tools; ${marks}\n\n${table(tools)}\n`
}

function table(tools: readonly ToolRecord[]): string {
  const rows = tools.map((tool) => {
    const effects = [...new Set(possibleEffects(tool).flat())].join(', ')
    return `| \`${tool.name}\`${tool.essential ? ' *' : ''}${tool.unverified ? ' (unverified)' : ''} | ${tool.method} | ${tool.tags.join(', ')} | ${effects} |`
  })
  return ['| tool | method | tags | effects |', '|---|---|---|---|', ...rows].join('\n')
}

export function settingsTable(definition: ConnectorDefinition): string {
  const rows = describeSettings(definition).map(
    ({ variable, required, description, help }) =>
      `| \`${variable}\` | ${required ? 'yes' : 'no'} | ${[description, help].filter(Boolean).join(' ')} |`,
  )
  return ['| variable | required | what it is |', '|---|---|---|', ...rows].join('\n')
}
