import ts from 'typescript'
import type { Identity } from './identity.ts'

const fix = 'Update scripts/new-connector/definition-from.ts.'

/** A living definition with the values of one that is yet to be filled in; undefined drops a key. */
export function definitionFrom(text: string, { id, title, brand }: Identity): string {
  const values: Record<string, string | undefined> = {
    id: `'${id}'`,
    title: `'${title}'`,
    version: `'1.0.0'`,
    brand: `'${brand}'`,
    settings: `z.object({
    apiKey: z.string().min(1).meta({
      description: 'The API key of the ${title} account.',
      help: 'Say here where ${title} shows it.',
      secret: true,
    }),
  })`,
    baseUrl: `'https://api.example.com/v1'`,
    auth: `headerKey({ header: 'x-api-key', setting: 'apiKey' })`,
    pagination: `page({ page: 'page', size: 'per_page', total: 'total' })`,
    rateLimit: '{}',
    errors: `{ message: ['error.message', 'message'] }`,
    spelling: undefined,
    guide: 'guide',
    check: `{ tool: 'list_tickets', arguments: { limit: 1 } }`,
    tools: `new URL('./generated/tools.json', import.meta.url)`,
  }
  const file = ts.createSourceFile('definition.ts', text, ts.ScriptTarget.Latest, true)
  const table = findTable(file)
  const lines = table.properties.flatMap((property) => {
    const key = property.name?.getText() ?? ''
    if (!(key in values)) throw new Error(`Unknown key ${key} in a definition. ${fix}`)
    const value = values[key]
    if (value === undefined) return []
    return [value === key ? key : `${key}: ${value}`]
  })
  const before = text
    .slice(0, table.getStart())
    .replace(
      /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n(?=export const definition)/,
      `/** ${title}'s API: say in a line what is special about it. */\n`,
    )
  return `${before}{\n${lines.map((line) => `  ${line},\n`).join('')}}${text.slice(table.getEnd())}`
}

/** The object that `export const definition = defineConnector({...})` is given. */
function findTable(file: ts.SourceFile): ts.ObjectLiteralExpression {
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue
    const [declaration] = statement.declarationList.declarations
    const call = declaration?.initializer
    const [table] = call && ts.isCallExpression(call) ? call.arguments : []
    if (declaration?.name.getText() === 'definition' && table && ts.isObjectLiteralExpression(table))
      return table
  }
  throw new Error(`The definition to start from has no table. ${fix}`)
}
