import { clientLines } from '../demo/client-lines.ts'
import type { Demo } from '../demo/prepare-demo.ts'

/** What whoever has started the gateway needs to know. */
export function greeting(
  publicUrl: string,
  demo: Demo | undefined,
  { hasToken, signInLink }: { hasToken: boolean; signInLink: string },
): string {
  const head = `Helpdesk MCP listens at ${publicUrl} (management API: ${publicUrl}/docs).

Open the page:  ${signInLink}
                signs you in once, within an hour; afterwards ${publicUrl} takes an API token`
  if (demo) return `${head}\n\n${demoLines(demo)}\n\nCtrl-C stops it.`
  const first = hasToken ? '' : '\n\nThere is no API token yet: `helpdesk-mcp tokens create` makes one.'
  return `${head}${first}\n\nCtrl-C stops it.`
}

function demoLines({ url, titles, tools, isNew, apiToken }: Demo): string {
  const lines = clientLines(url).map(([client, line]) => `${client.padEnd(15)} ${line}`)
  const seeded = isNew
    ? 'Demo: the helpdesks are sandboxes in this process, with made-up data.'
    : 'Demo: the sandboxes run again, freshly seeded: what was changed in them is gone. The URLs of earlier starts have ended.'
  const token =
    apiToken === undefined
      ? 'API token       as at the first start; `helpdesk-mcp tokens create` makes another'
      : `API token       ${apiToken}\n                for the management API; it is not shown again`
  return `${seeded}
One MCP URL opens ${titles.join(', ')}: ${tools} tools. Whoever has it can use it:

  ${url}

${lines.join('\n')}
${token}`
}
