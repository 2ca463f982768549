import type { ConnectorDefinition } from '@helpdesk-mcp/connector'
import type { Explanation } from '../http/explanation.ts'
import type { Account } from '../model.ts'

const explanations: Readonly<Record<string, Explanation>> = {
  unauthorized: {
    code: 'wrong_key',
    title: 'The helpdesk did not accept the key',
    advice: 'Copy all of it again, and check that it is still valid.',
  },
  forbidden: {
    code: 'no_permission',
    title: 'The key may not read from the helpdesk',
    advice: 'Give it the permission to read there, or use the key of an administrator.',
  },
  not_found: {
    code: 'wrong_address',
    title: 'The helpdesk has no account with these settings',
    advice: 'Check the address or the region.',
  },
  invalid_arguments: {
    code: 'wrong_settings',
    title: 'A setting is not right',
    advice: 'Correct what the message names.',
  },
  rate_limited: {
    code: 'rate_limited',
    title: 'The helpdesk takes no more calls at the moment',
    advice: 'Wait a minute, then try again.',
  },
  unavailable: {
    code: 'not_reachable',
    title: 'The helpdesk cannot be reached',
    advice:
      'Wait a minute, then try again. If it stays so, check the address and the helpdesk’s status page.',
  },
  timeout: { code: 'too_slow', title: 'The helpdesk took too long', advice: 'Try again.' },
}

const notUnderstood: Explanation = {
  code: 'not_understood',
  title: 'The helpdesk gave an answer that could not be read',
  advice: 'Try again. If it stays so, look at the message.',
}

export const works: Explanation = { code: 'works', title: 'The account works', advice: null }

/** What the problem of a check means and what to do, with what is special to the helpdesk. */
export function explainProblem(code: string, { guide }: Pick<ConnectorDefinition, 'guide'>): Explanation {
  const found = Object.hasOwn(explanations, code) ? (explanations[code] as Explanation) : notUnderstood
  const more = Object.entries(guide?.advice ?? {}).find(([of]) => of === code)?.[1]
  return more === undefined ? found : { ...found, advice: [found.advice, more].filter(Boolean).join(' ') }
}

/** How an account is, by its state and the code of the calls that fail at the moment. */
export function explainAccount(
  { state }: Pick<Account, 'state'>,
  definition: Pick<ConnectorDefinition, 'guide'> | undefined,
  failing: string | undefined,
): Explanation {
  if (state === 'needs_reconnect') {
    return {
      code: 'needs_reconnect',
      title: 'The helpdesk no longer accepts the credential',
      advice: 'Connect the account again. Until then its tools fail.',
    }
  }
  if (failing !== undefined) return explainProblem(failing, definition ?? {})
  if (state === 'unchecked') {
    return { code: 'not_checked', title: 'It has not been checked yet', advice: 'Check it now.' }
  }
  return works
}
