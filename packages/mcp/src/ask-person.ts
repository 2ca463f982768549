import type { CallContext, ConfirmAnswer, ConfirmQuestion } from '@helpdesk-mcp/contracts'
import { type InputRequiredResult, inputRequired, inputResponse } from '@modelcontextprotocol/server'

/** What a client that is asked again says: the answer of its person, and the state that it was given. */
export interface AnsweredRequest {
  inputResponses?: Record<string, unknown> | undefined
  requestState?: unknown
}

/** Asks the person at a client that can ask: the question is the answer of the call, which the client then makes again. */
export interface Asking {
  context: Pick<CallContext, 'confirm' | 'confirmation'>
  /** The question, if one was asked. */
  question(): InputRequiredResult | undefined
}

const key = 'confirm'

export function createAsking({ inputResponses, requestState }: AnsweredRequest = {}): Asking {
  let asked: ConfirmQuestion | undefined
  const answer = inputResponse(inputResponses, key)
  const isAccepted = answer.kind === 'elicit' && answer.action === 'accept'
  return {
    context: {
      async confirm(question): Promise<ConfirmAnswer> {
        if (answer.kind === 'elicit' && !isAccepted) return 'declined'
        // What was accepted was another call.
        if (isAccepted) return 'unavailable'
        asked = question
        return 'asked'
      },
      // Signed by the connector for this very call.
      ...(isAccepted && typeof requestState === 'string' ? { confirmation: requestState } : {}),
    },
    question: () =>
      asked &&
      inputRequired({
        inputRequests: {
          [key]: inputRequired.elicit({
            message: asked.message,
            requestedSchema: { type: 'object', properties: {} },
          }),
        },
        requestState: asked.confirmation,
      }),
  }
}
