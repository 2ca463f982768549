import { readFileSync } from 'node:fs'
import { memoryWrites, type WriteHooks } from '@helpdesk-mcp/connector'
import {
  ConnectorError,
  guardedEffects,
  isObject,
  type WriteDecision,
  type WritePolicy,
  type WriteRule,
  writeDecisions,
} from '@helpdesk-mcp/contracts'
import { type Command, Option } from 'commander'

/** The options that say what happens to writes. */
export interface WriteOptions {
  outbound?: WriteDecision
  destructive?: WriteDecision
  admin?: WriteDecision
  rules?: string
  mark?: boolean
  replyMark?: string
}

const meanings = {
  outbound: "What to do with what customers can notice; draft is the helpdesk's own",
  destructive: 'The same for what is hard to undo',
  admin: 'The same for what changes how the helpdesk is set up',
} as const

/** What stands for the options where they are not given. */
const variables = {
  outbound: 'HELPDESK_MCP_OUTBOUND',
  destructive: 'HELPDESK_MCP_DESTRUCTIVE',
  admin: 'HELPDESK_MCP_ADMIN',
  rules: 'HELPDESK_MCP_RULES',
} as const

export const writeVariables = Object.values(variables)

export function addWriteOptions(program: Command): void {
  for (const effect of guardedEffects)
    program.addOption(new Option(`--${effect} <decision>`, meanings[effect]).choices(writeDecisions))
  program
    .option(
      '--rules <file>',
      'JSON file with rules that decide before these: [{ "when": {...}, "then": "confirm" }]',
    )
    .option('--no-mark', 'Leave out the line that says that an assistant wrote a note')
    .option('--reply-mark <line>', 'A line at the end of messages to customers')
}

/** What guards the writes of this process. Throws `invalid_arguments` for a file that is not readable and for an unknown decision. */
export function readWrites(
  options: WriteOptions,
  environment: Readonly<Record<string, string | undefined>>,
): WriteHooks {
  const policy: WritePolicy = {}
  for (const effect of guardedEffects) {
    const decision = options[effect] ?? decisionIn(variables[effect], environment)
    if (decision !== undefined) policy[effect] = decision
  }
  const file = options.rules ?? (environment[variables.rules] || undefined)
  if (file !== undefined) policy.rules = readRules(file)
  const marks = {
    ...(options.mark === false ? { notes: false } : {}),
    ...(options.replyMark === undefined ? {} : { replies: options.replyMark }),
  }
  return memoryWrites({
    ...(Object.keys(policy).length > 0 ? { policy } : {}),
    ...(Object.keys(marks).length > 0 ? { marks } : {}),
  })
}

function decisionIn(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): WriteDecision | undefined {
  const given = environment[name]?.trim()
  if (!given) return undefined
  const decision = writeDecisions.find((one) => one === given.toLowerCase())
  if (decision) return decision
  throw new ConnectorError(
    'invalid_arguments',
    `${name} is ${JSON.stringify(given)}. Give one of ${writeDecisions.join(', ')}.`,
  )
}

/** A list of rules, or an object that has it as `rules`. */
function readRules(file: string): WriteRule[] {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    throw new ConnectorError('invalid_arguments', `The file of --rules ${why}: ${file}.`, { cause: error })
  }
  const rules = isObject(content) ? content['rules'] : content
  if (Array.isArray(rules)) return rules
  throw new ConnectorError('invalid_arguments', `The file of --rules holds no list of rules: ${file}.`)
}

/** Names the options in an error of the policy, which knows only its fields. */
export function nameWriteOptions(message: string): string {
  return message
    .replace(/(^|\s)(outbound|destructive|admin): draft\b/g, '$1--$2 draft')
    .replace(
      /(^|\s)rules\[(\d+)\]/g,
      (_whole, before, place) => `${before}Rule ${Number(place) + 1} of --rules`,
    )
    .replace(/(^|\s)marks\.replies\b/g, '$1--reply-mark')
}
