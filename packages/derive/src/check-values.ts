import type { Json } from '@helpdesk-mcp/contracts'
import { describeProblems, digitsPattern } from '@helpdesk-mcp/tools'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Argument } from './arguments.ts'
import { boundSchema } from './bound-schema.ts'
import type { ToolEntry } from './entry.ts'
import type { Definitions } from './input-schema.ts'
import type { Say } from './response-plan.ts'

/** Values that tools.yaml sends must be ones that the document allows. */
export function checkValues(
  entry: ToolEntry,
  args: readonly Argument[],
  definitions: Definitions,
  say: Say,
): void {
  for (const key of ['fixed', 'defaults'] as const) {
    for (const [name, value] of Object.entries(entry[key] ?? {})) {
      const argument = args.find((candidate) => candidate.name === name)
      if (argument)
        checkValue(argument, value, definitions, (problem) => say(key, problem, 'Give another value.'))
    }
  }
}

function checkValue(
  { name, schema }: Argument,
  value: Json,
  definitions: Definitions,
  say: (problem: string) => void,
): void {
  const digits = definitions.resolve(schema).pattern === digitsPattern && typeof value === 'number'
  const inputSchema = boundSchema({ type: 'object', properties: { [name]: schema } }, definitions)
  const validate = new Ajv2020({
    allErrors: true,
    strict: false,
    validateFormats: false,
    verbose: true,
  }).compile(inputSchema)
  const args = { [name]: digits ? String(value) : value }
  if (validate(args)) return
  for (const { argument, expected, got } of describeProblems(validate.errors ?? [], args, { inputSchema }))
    say(`${argument} is expected to be ${expected}, not ${got}.`)
}
