interface Explanation {
  why: string
  /** What a person can do about it; absent where there is nothing to do. */
  advice?: string
}

/** Why a call did not succeed, for someone who has not read the documentation. */
const explanations: Readonly<Record<string, Explanation>> = {
  invalid_arguments: {
    why: 'The assistant sent values that the tool does not take.',
    advice: 'Assistants usually correct this by themselves. If it happens often, try the tool by hand.',
  },
  unauthorized: {
    why: 'The helpdesk did not accept the account’s credential.',
    advice: 'Reconnect the account with a key that is still valid.',
  },
  forbidden: {
    why: 'The account’s credential may not do this in the helpdesk.',
    advice: 'Give it the permission in the helpdesk, or connect the account with another key.',
  },
  not_found: {
    why: 'The helpdesk has no such record. It may have been deleted or merged.',
    advice: 'Search the helpdesk for the number. The assistant may have guessed an ID.',
  },
  conflict: {
    why: 'Somebody changed the record in the meantime, so that nothing was overwritten.',
    advice: 'Ask the assistant to read it again, then to repeat the change.',
  },
  rate_limited: {
    why: 'The helpdesk allows only so many calls in a time, and these were used up.',
    advice: 'Wait until the limit resets. If it happens daily, give fewer assistants access to this account.',
  },
  timeout: {
    why: 'The helpdesk did not answer in time.',
    advice: 'Look in the helpdesk before you repeat a change: it may have been made nevertheless.',
  },
  unavailable: {
    why: 'The helpdesk was not available.',
    advice: 'Wait a moment. Its own status page says whether others have the same problem.',
  },
  too_large: {
    why: 'There was too much to read at once.',
    advice: 'Ask for less: a shorter time, or fewer rows.',
  },
  unexpected_response: {
    why: 'The helpdesk answered in a way that could not be read.',
    advice: 'Try again. If it stays, report it with the ID of this call.',
  },
  blocked_by_policy: {
    why: 'The MCP server does not allow this.',
    advice: 'If assistants should be able to do it, edit what the MCP server may do.',
  },
  unknown_tool: {
    why: 'The MCP server has no tool of this name.',
    advice: 'The assistant may have an old list of tools. Reconnect it.',
  },
}

/** Of a call that a person made on this page. */
const byHand: Readonly<Record<string, Explanation>> = {
  invalid_arguments: {
    why: 'Values were given that the tool does not take.',
    advice: 'The sentence above says which. Correct them, then run the tool again.',
  },
  not_found: {
    why: 'The helpdesk has no such record. It may have been deleted or merged.',
    advice: 'Check the ID, or search for the record first.',
  },
  conflict: {
    why: 'Somebody changed the record in the meantime, so that nothing was overwritten.',
    advice: 'Read it again, then repeat the change.',
  },
  blocked_by_policy: {
    why: 'It would have had an effect that was not confirmed on this page.',
    advice: 'Run the tool again, and confirm what it does.',
  },
  unknown_tool: { why: 'The account has no tool of this name.' },
}

/**
 * Why a call was refused by the helpdesk for something that it named besides the record itself, such as an agent; the call's sentence says
 * which. Undefined where that is not why.
 */
export function explainReference(summary: string, isByHand = false): Explanation | undefined {
  const absent = /\b[Tt]here is no (?:such )?([a-z][a-z ]*?)(?: [^a-z ].*?)? in /.exec(summary)?.[1]
  const refused = /\bdid not accept the ([a-z][a-z ]*?) [^a-z ].*?\.(?: Asked for: |$)/.exec(summary)?.[1]
  const kind = absent ?? refused
  if (kind === undefined) return undefined
  const advice = isByHand
    ? `Choose another ${kind}, then run the tool again.`
    : `Check in the helpdesk that the ${kind} exists. The assistant may have guessed the ID, or the ${kind} was deleted.`
  return {
    why:
      absent === undefined
        ? `The helpdesk did not take the ${kind} that was given. Nothing was changed.`
        : `The ${kind} that was given does not exist in the helpdesk. Nothing was changed.`,
    advice,
  }
}

/** Why a call did not succeed and what to do; undefined where the summary has to do. */
export function explain(code: string | null, isByHand = false): Explanation | undefined {
  if (isByHand && code !== null && Object.hasOwn(byHand, code)) return byHand[code]
  return code !== null && Object.hasOwn(explanations, code) ? explanations[code] : undefined
}
