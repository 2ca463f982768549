import type { ErrorTable } from '@helpdesk-mcp/connector'
import { dataCentres } from './data-centres.ts'
import type { CheckedSettings } from './settings.ts'

/** Zoho Desk's refusals: `{ errorCode, message, errors }`, now and then with HTTP 200. */
export const errors: ErrorTable<CheckedSettings> = {
  message: ['message'],
  code: ['errorCode'],
  details: ['errors'],
  fields: { at: 'errors', name: 'fieldName', says: ['errorMessage', 'errorType'] },
  errorPaths: ['errorCode'],
  codes: {
    BAD_REQUEST: 'invalid_arguments',
    UNAUTHORIZED: 'unauthorized',
    INVALID_OAUTH: 'unauthorized',
    SCOPE_MISMATCH: 'forbidden',
    OAUTH_ORG_MISMATCH: 'forbidden',
    FORBIDDEN: 'forbidden',
    LICENSE_ACCESS_LIMITED: 'forbidden',
    ONLY_LIVECHAT_USER: 'forbidden',
    URL_NOT_FOUND: 'not_found',
    RESOURCE_SIZE_EXCEEDED: 'too_large',
    INVALID_DATA: 'invalid_arguments',
    EMPTY_PAYLOAD: 'invalid_arguments',
    UNPROCESSABLE_ENTITY: 'invalid_arguments',
    DUPLICATE_CONTRACT: 'conflict',
    THRESHOLD_EXCEEDED: 'rate_limited',
    TOO_MANY_REQUESTS: 'rate_limited',
    INTERNAL_SERVER_ERROR: 'unavailable',
  },
  missingScope: ['SCOPE_MISMATCH'],
  advice: {
    INVALID_OAUTH: 'If a new login does not help, check that the data centre is that of the account.',
    OAUTH_ORG_MISMATCH:
      'The organization (setting "orgId") belongs to another portal than the one that was logged in to.',
    LICENSE_ACCESS_LIMITED: "The portal's edition or its number of licences does not allow this.",
    THRESHOLD_EXCEEDED: ({ dataCentre }) =>
      `The portal's API credits for today are used up. They come back at midnight at the data centre (${dataCentres[dataCentre].timeZone}).`,
    TOO_MANY_REQUESTS: 'Too many calls run at the same time. Try again in a moment, one call at a time.',
  },
}
