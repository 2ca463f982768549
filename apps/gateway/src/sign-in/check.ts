import type { GatewayContext } from '../context.ts'

interface SignInProblem {
  what: 'mail' | 'provider'
  /** What is wrong, and how to fix it. */
  says: string
}

/** Asks the mail server and the provider whether people could sign in now. */
export async function findSignInProblems({
  mail,
  provider,
}: Pick<GatewayContext, 'mail' | 'provider'>): Promise<SignInProblem[]> {
  const [byMail, byProvider] = await Promise.all([
    mail?.check().then(
      () => undefined,
      (error: unknown) => {
        const code = codeOf(error)
        const fix = code === 'EAUTH' ? 'Check the user and the password' : 'Check the host, the port and TLS'
        return `the mail server takes no e-mail of ${mail.describe()} (${code}). ${fix} in HELPDESK_MCP_SMTP_URL`
      },
    ),
    provider?.check().then(
      () => undefined,
      (error: unknown) =>
        `${error instanceof Error ? error.message : ''} Check HELPDESK_MCP_OIDC_ISSUER, which is ${provider.issuer}`,
    ),
  ])
  return [
    ...(byMail === undefined ? [] : [{ what: 'mail', says: byMail } as const]),
    ...(byProvider === undefined ? [] : [{ what: 'provider', says: byProvider } as const]),
  ]
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : 'no answer'
}
