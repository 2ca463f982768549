import { keptDifferences } from '../connectors/answer-differences.ts'
import type { GatewayContext } from '../context.ts'
import type { Finding } from './finding.ts'

const words = {
  undocumented_field: 'undocumented',
  missing_field: 'missing',
  unknown_value: 'unknown value',
} as const

const maxNamed = 5

/** Says how the answers of vendors have differed from their documents, as far as a sample of them shows. */
export async function* checkAnswers(
  context: Pick<GatewayContext, 'store' | 'catalog'>,
): AsyncGenerator<Finding> {
  for (const [id, { definition }] of context.catalog) {
    const found = await keptDifferences(context, id)
    if (found.length === 0) continue
    const named = found
      .slice(0, maxNamed)
      .map(
        ({ tool, difference, field, count }) => `${field} in ${tool} (${words[difference]}, ${count} times)`,
      )
    const more = found.length > maxNamed ? `, and ${found.length - maxNamed} more` : ''
    yield {
      what: `answers of ${definition.title}`,
      state: 'note',
      says: `they differ from the vendor's document: ${named.join(', ')}${more}`,
      fix: `Compare the vendor's newer document: helpdesk-mcp-derive drift ${id} <file or URL>`,
    }
  }
}
