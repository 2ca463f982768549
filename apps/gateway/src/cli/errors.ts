import { type Explanation, exitCodes, explainError } from '@helpdesk-mcp/cli'
import { SettingError } from '../config.ts'
import { ApiError } from '../http/problem.ts'
import { InvalidKeyError } from '../secrets/key-ring.ts'
import { StorageError, WrongKeyError } from '../storage/errors.ts'

/** A backup cannot be used. The message names its file. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/** Explains an error of the gateway in the words of its command: which setting or option to change. */
export function explain(error: unknown): Explanation {
  if (error instanceof SettingError || error instanceof InvalidKeyError) {
    return { message: error.message, exitCode: exitCodes.usage }
  }
  if (error instanceof BackupError) return { message: error.message, exitCode: exitCodes.failed }
  if (error instanceof ApiError) {
    const isUsage = error.kind === 'invalid'
    return { message: refusalText(error), exitCode: isUsage ? exitCodes.usage : exitCodes.failed }
  }
  if (error instanceof WrongKeyError) {
    const message = `HELPDESK_MCP_SECRET_KEY, or the key file: ${error.message}`
    return { message, exitCode: exitCodes.failed }
  }
  if (error instanceof StorageError) {
    return { message: `HELPDESK_MCP_DATABASE_URL: ${error.message}`, exitCode: exitCodes.failed }
  }
  return explainError(error)
}

function refusalText({ title, detail, errors }: ApiError): string {
  if (errors.length === 0) return `${title}: ${detail}`
  return errors
    .map(({ field, message, allowed = [] }) => {
      const [first] = allowed
      const choices = first === undefined || message.includes(first) ? '' : ` Allowed: ${allowed.join(', ')}.`
      return `${optionOf(field)}: ${message}${choices}`
    })
    .join('\n')
}

/** The option behind a field of the API. A field without an option keeps its name. */
function optionOf(field: string): string {
  const name = field.replace(/\[\d+\]$/, '').replace(/^config\./, '')
  return options[name] ?? field
}

const options: Readonly<Record<string, string>> = {
  preset: '--preset',
  methods: '--methods',
  tags: '--tags',
  groups: '--groups',
  lookups: '--lookups',
  effects: '--effects',
  'tools.allow': '--tools',
  'tools.deny': '--deny-tools',
  expires_at: '--expires',
}
