/** The errors of OAuth that this server answers, with the status of each where it is not redirected. */
const statuses = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_grant: 400,
  invalid_scope: 400,
  invalid_target: 400,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  unsupported_response_type: 400,
  unsupported_token_type: 400,
  request_not_supported: 400,
  request_uri_not_supported: 400,
  access_denied: 403,
  login_required: 400,
  invalid_redirect_uri: 400,
  invalid_client_metadata: 400,
  temporarily_unavailable: 503,
  server_error: 500,
} as const

export type OauthErrorCode = keyof typeof statuses

/** A request of a client that was refused (RFC 6749 and its kin). Nothing was granted. */
export class OauthError extends Error {
  override readonly name = 'OauthError'
  readonly code: OauthErrorCode
  readonly status: number
  readonly retryAfterMs: number | undefined

  constructor(
    code: OauthErrorCode,
    description: string,
    more: { status?: number; retryAfterMs?: number } = {},
  ) {
    super(description)
    this.code = code
    this.status = more.status ?? statuses[code]
    this.retryAfterMs = more.retryAfterMs
  }
}

/** The answer to a client: JSON, never kept. */
export function oauthErrorResponse({ code, message, status, retryAfterMs }: OauthError): Response {
  return Response.json(
    { error: code, error_description: message },
    {
      status,
      headers: {
        'cache-control': 'no-store',
        ...(code === 'invalid_client' ? { 'www-authenticate': 'Basic realm="helpdesk-mcp"' } : {}),
        ...(retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) }),
      },
    },
  )
}
