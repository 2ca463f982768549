/** The cookie that holds a session. Cookies know no ports: gateways on one machine are told apart by the name. */
export function sessionCookie({ publicUrl }: { publicUrl: string }) {
  const { protocol, port } = new URL(publicUrl)
  const secure = protocol === 'https:'
  const name = port === '' ? 'helpdesk_mcp_session' : `helpdesk_mcp_session_${port}`
  return {
    // The prefix makes browsers refuse the cookie from any other host, or without TLS.
    name: secure ? `__Host-${name}` : name,
    attributes: { httpOnly: true, sameSite: 'Strict', path: '/', secure },
  } as const
}
