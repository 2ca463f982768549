import { resolve } from 'node:path'
import ts from 'typescript'
import { median, type Row } from './table.ts'

const folder = resolve(import.meta.dirname)

/** How long the compiler takes for a program of ten calls on Zoho Desk's 716 typed tools, beside the same calls by any name. */
export function measureTypes(): Row[] {
  const typed = median([1, 2, 3].map(() => checkMs('ReturnType<typeof createZohoDeskConnector>')))
  const untyped = median([1, 2, 3].map(() => checkMs('Connector')))
  return [
    {
      what: 'compiling ten calls of 716 typed tools',
      ours: `${typed.toFixed(0)} ms`,
      baseline: `${untyped.toFixed(0)} ms by any name`,
      ratio: typed / untyped,
      aim: '<= 1.5',
      met: typed / untyped <= 1.5,
    },
  ]
}

function checkMs(type: string): number {
  const file = resolve(folder, 'calls-of-a-program.ts')
  const text = [
    "import { createZohoDeskConnector } from '@helpdesk-mcp/zoho-desk'",
    "import type { Connector } from '@helpdesk-mcp/connector'",
    'export type Any = Connector',
    'export const create = createZohoDeskConnector',
    `export async function calls(connector: ${type}) {`,
    ...Array.from(
      { length: 10 },
      () => "  await connector.call('get_single_zoho_desk_ticket_by_id', { id: '5' })",
    ),
    '}',
  ].join('\n')
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    customConditions: ['helpdesk-mcp-source'],
    types: ['node'],
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => name === file || fileExists(name)
  host.getSourceFile = (name, target, ...rest) =>
    name === file ? ts.createSourceFile(name, text, target) : getSourceFile(name, target, ...rest)
  const start = performance.now()
  const program = ts.createProgram([file], options, host)
  const [problem] = program.getSemanticDiagnostics(program.getSourceFile(file))
  if (problem) throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'))
  return performance.now() - start
}
