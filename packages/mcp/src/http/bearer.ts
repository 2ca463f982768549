/**
 * The token of an `Authorization: Bearer` header, by the syntax of RFC 6750; the scheme in any case. Undefined for another scheme, and
 * for what is not a token.
 */
export function readBearer(header: string | null | undefined): string | undefined {
  return /^Bearer +([\w~+/.-]+=*) *$/i.exec(header ?? '')?.[1]
}
