/** What a person types to run this command where it was started: it stands in the path only where it is installed. */
export function ownCommand(environment: Readonly<Record<string, string | undefined>>): string {
  if (import.meta.url.endsWith('.ts')) return 'npx pnpm@12 helpdesk-mcp'
  return environment['npm_command'] === 'exec' ? 'npx -y @helpdesk-mcp/gateway' : 'helpdesk-mcp'
}
