import type { Clock, Fetch } from '@helpdesk-mcp/contracts'
import * as oauth from 'oauth4webapi'
import type { Identity, Time } from '../model.ts'

/** An OpenID Connect provider that people sign in by. */
export interface SignInProvider {
  /** What the sign-in page calls it. */
  name: string
  issuer: string
  /** Where the browser goes, and what is kept until it comes back. Rejects with a `ProviderError`. */
  begin(redirectUri: string): Promise<{ url: string; kept: KeptSignIn }>
  /** Who has signed in, by what the browser brought back. Rejects with a `ProviderError`. */
  finish(redirectUri: string, answer: URLSearchParams, kept: KeptSignIn): Promise<SignedIn>
  /** Reads the provider's discovery document. Rejects with a `ProviderError`. */
  check(): Promise<void>
}

export interface KeptSignIn {
  state: string
  nonce: string
  codeVerifier: string
}

export interface SignedIn {
  identity: Identity
  /** In lower case, verified by the provider; null without one that counts. */
  email: string | null
}

/** Why nobody could be signed in by the provider. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError'
  readonly code: 'unreachable' | 'refused' | 'invalid' | 'not_allowed'

  constructor(code: ProviderError['code'], message: string, options: ErrorOptions = {}) {
    super(message, options)
    this.code = code
  }
}

interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret?: string | undefined
  name?: string | undefined
  /** Domains and e-mail addresses; empty: all. */
  allowed: readonly string[]
  /** Whether addresses count that the provider has not verified. */
  trustEmail: boolean
}

const timeoutMs = 10_000
/** How long a discovery document is used. */
const freshMs = 3_600_000
/** Clocks of the provider may differ by this much. */
const toleranceSeconds = 90

export function createProvider(
  settings: ProviderSettings,
  { clock, fetch = globalThis.fetch }: { clock: Clock; fetch?: Fetch },
): SignInProvider {
  const { issuer, clientId, clientSecret } = settings
  const url = new URL(issuer)
  const name = settings.name ?? url.host
  let discovered: { server: oauth.AuthorizationServer; until: Time } | undefined

  const options = () => ({
    [oauth.customFetch]: (address: string, init: object) => fetch(new Request(address, init)),
    [oauth.allowInsecureRequests]: url.protocol === 'http:',
    signal: AbortSignal.timeout(timeoutMs),
  })
  const discover = async (): Promise<oauth.AuthorizationServer> => {
    const now = clock.now()
    if (discovered && discovered.until > now) return discovered.server
    const response = await oauth
      .discoveryRequest(url, { ...options(), algorithm: 'oidc' })
      .catch((error: unknown) => {
        throw new ProviderError('unreachable', `${name} cannot be reached. Try again in a minute.`, {
          cause: error,
        })
      })
    const server = await oauth.processDiscoveryResponse(url, response).catch((error: unknown) => {
      const why = `The discovery document of ${name} is not the one of ${issuer}, as HELPDESK_MCP_OIDC_ISSUER has it.`
      throw new ProviderError('invalid', why, { cause: error })
    })
    discovered = { server, until: now + freshMs }
    return server
  }
  const client = (): oauth.Client => ({
    client_id: clientId,
    [oauth.clockSkew]: Math.round((clock.now() - Date.now()) / 1000),
    [oauth.clockTolerance]: toleranceSeconds,
  })
  const authOf = ({ token_endpoint_auth_methods_supported: known }: oauth.AuthorizationServer) => {
    if (clientSecret === undefined) return oauth.None()
    const isPost = known !== undefined && !known.includes('client_secret_basic')
    return isPost ? oauth.ClientSecretPost(clientSecret) : oauth.ClientSecretBasic(clientSecret)
  }

  return {
    name,
    issuer,
    check: async () => void (await discover()),

    async begin(redirectUri) {
      const { authorization_endpoint: endpoint } = await discover()
      if (endpoint === undefined) throw new ProviderError('invalid', `${name} has no authorization endpoint.`)
      const kept = {
        state: oauth.generateRandomState(),
        nonce: oauth.generateRandomNonce(),
        codeVerifier: oauth.generateRandomCodeVerifier(),
      }
      const to = new URL(endpoint)
      const parameters = {
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(kept.codeVerifier),
        code_challenge_method: 'S256',
      }
      for (const [parameter, value] of Object.entries(parameters)) to.searchParams.set(parameter, value)
      return { url: to.href, kept }
    },

    async finish(redirectUri, answer, { state, nonce, codeVerifier }) {
      const server = await discover()
      try {
        const parameters = oauth.validateAuthResponse(server, client(), answer, state)
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client(),
          authOf(server),
          parameters,
          redirectUri,
          codeVerifier,
          options(),
        )
        const tokens = await oauth.processAuthorizationCodeResponse(server, client(), response, {
          expectedNonce: nonce,
          requireIdToken: true,
        })
        await oauth.validateApplicationLevelSignature(server, response, options())
        const claims = oauth.getValidatedIdTokenClaims(tokens) as oauth.IDToken & Claims
        const email =
          readEmail(claims, settings) ??
          readEmail(await userInfo(server, tokens.access_token, claims.sub), settings)
        checkAllowed(email, settings, name)
        return { identity: { issuer: claims.iss, subject: claims.sub }, email }
      } catch (error) {
        throw explain(error, name)
      }
    },
  }

  /** Some providers have the e-mail address there alone. */
  async function userInfo(
    server: oauth.AuthorizationServer,
    accessToken: string,
    subject: string,
  ): Promise<Claims> {
    if (server.userinfo_endpoint === undefined) return {}
    const response = await oauth.userInfoRequest(server, client(), accessToken, options())
    return oauth.processUserInfoResponse(server, client(), subject, response)
  }
}

interface Claims {
  email?: unknown
  email_verified?: unknown
}

/** The address, where it counts. Some providers write the boolean as text. */
function readEmail(
  { email, email_verified: verified }: Claims,
  { trustEmail }: ProviderSettings,
): string | null {
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254) return null
  const isVerified = verified === true || verified === 'true'
  return isVerified || (trustEmail && verified === undefined) ? email.toLowerCase() : null
}

function checkAllowed(email: string | null, { allowed }: ProviderSettings, name: string): void {
  if (allowed.length === 0) return
  if (email === null) {
    throw new ProviderError(
      'not_allowed',
      `${name} has not verified your e-mail address, and this gateway asks for one.`,
    )
  }
  const domain = email.slice(email.lastIndexOf('@') + 1)
  if (!allowed.includes(email) && !allowed.includes(domain)) {
    throw new ProviderError(
      'not_allowed',
      `${email} may not sign in here by ${name}. Ask an owner of this gateway.`,
    )
  }
}

/** What went wrong, in words for whoever signs in. What the provider said is not shown: anybody can write it in the address. */
function explain(error: unknown, name: string): ProviderError {
  if (error instanceof ProviderError) return error
  const more = { cause: error }
  if (error instanceof oauth.AuthorizationResponseError) {
    return error.error === 'access_denied'
      ? new ProviderError('refused', `${name} was told not to sign you in.`, more)
      : new ProviderError(
          'refused',
          `${name} did not sign you in. Try again, or ask an owner of this gateway.`,
          more,
        )
  }
  if (error instanceof oauth.ResponseBodyError || error instanceof oauth.WWWAuthenticateChallengeError) {
    return new ProviderError(
      'refused',
      `${name} did not accept this gateway, or the sign-in took too long. Try again; if it stays so, an owner checks HELPDESK_MCP_OIDC_CLIENT_ID, its secret and the redirect address at the provider.`,
      more,
    )
  }
  if (error instanceof oauth.OperationProcessingError) {
    return new ProviderError(
      'invalid',
      `What ${name} answered is not valid for this sign-in. Try again.`,
      more,
    )
  }
  return new ProviderError('unreachable', `${name} cannot be reached. Try again in a minute.`, more)
}
