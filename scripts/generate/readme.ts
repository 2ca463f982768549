import {
  type ConnectorDefinition,
  describeSettings,
  possibleEffects,
  type ToolRecord,
} from '@helpdesk-mcp/connector'
import { DeriveError } from '@helpdesk-mcp/tools/derive'

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

export function toolsTable(tools: readonly ToolRecord[]): string {
  const rows = tools.map((tool) => {
    const effects = [...new Set(possibleEffects(tool).flat())].join(', ')
    return `| \`${tool.name}\`${tool.essential ? ' *' : ''} | ${tool.method} | ${tool.tags.join(', ')} | ${effects} |`
  })
  return [
    `${tools.length} tools; * stands in the short surface.`,
    '',
    '| tool | method | tags | effects |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')
}

export function settingsTable(definition: ConnectorDefinition): string {
  const rows = describeSettings(definition).map(
    ({ variable, required, description, help }) =>
      `| \`${variable}\` | ${required ? 'yes' : 'no'} | ${[description, help].filter(Boolean).join(' ')} |`,
  )
  return ['| variable | required | what it is |', '|---|---|---|', ...rows].join('\n')
}
