import { authMethods } from './client-metadata.ts'
import type { Places } from './places.ts'
import { allScopes, offlineAccess } from './scopes.ts'

/** The authorization server's metadata (RFC 8414), also as OpenID Connect discovery, which some clients ask for instead. */
export function serverMetadata(places: Places): Record<string, unknown> {
  const algorithms = [
    'RS256',
    'RS384',
    'RS512',
    'PS256',
    'PS384',
    'PS512',
    'ES256',
    'ES384',
    'ES512',
    'EdDSA',
  ]
  return {
    issuer: places.issuer,
    authorization_endpoint: places.authorize,
    token_endpoint: places.token,
    registration_endpoint: places.register,
    revocation_endpoint: places.revoke,
    introspection_endpoint: places.introspect,
    scopes_supported: [...allScopes, offlineAccess],
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: authMethods,
    token_endpoint_auth_signing_alg_values_supported: algorithms,
    revocation_endpoint_auth_methods_supported: authMethods,
    introspection_endpoint_auth_methods_supported: authMethods,
    client_id_metadata_document_supported: true,
    authorization_response_iss_parameter_supported: true,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    prompt_values_supported: ['consent'],
    service_documentation: `${places.base}/docs`,
  }
}

/** The document about an MCP URL (RFC 9728). */
export function resourceMetadata(
  places: Places,
  resource: string,
  name: string,
  scopes: readonly string[],
): Record<string, unknown> {
  return {
    resource,
    authorization_servers: [places.issuer],
    scopes_supported: scopes,
    bearer_methods_supported: ['header'],
    resource_name: name,
    resource_documentation: `${places.base}/docs`,
  }
}
