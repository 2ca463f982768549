/** Whether assistants on the internet can use a gateway at this address; if not, why, and what whoever runs it does about that. */
export interface Reach {
  /** Only its own machine reaches it. */
  isLocal: boolean
  isSecure: boolean
  problem: string | null
  fix: string[]
}

export function reachOf(publicUrl: string): Reach {
  const { protocol, hostname } = new URL(publicUrl)
  const isLocal = /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname)
  const isPrivate =
    /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)[\d.]+$|^\[f[cde]/.test(hostname) ||
    /\.(local|internal|lan|localhost|test)$/.test(hostname) ||
    !/[.:]/.test(hostname)
  const isSecure = protocol === 'https:'
  if (isLocal || isPrivate) {
    return {
      ...{ isLocal, isSecure },
      problem: 'This gateway cannot be reached from the internet yet. Your IT has to make it public first.',
      fix: publicAddressSteps(publicUrl),
    }
  }
  if (isSecure) return { isLocal, isSecure, problem: null, fix: [] }
  return {
    ...{ isLocal, isSecure },
    problem: 'This gateway has no encrypted (https) address yet. Your IT has to give it one first.',
    fix: certificateSteps(hostname),
  }
}

const publicUrlVariable = 'HELPDESK_MCP_PUBLIC_URL'

/** How a gateway that only its own machine or network reaches gets an address on the internet. */
function publicAddressSteps(publicUrl: string): string[] {
  return [
    'For good: run the gateway on a server with a domain, behind a reverse proxy that has a certificate, such as Caddy or nginx.',
    `To try it: open a tunnel to this gateway, for example with: cloudflared tunnel --url ${publicUrl}`,
    `Start the gateway again with ${publicUrlVariable} set to the https address that you get.`,
    'Enter the URL with that address: what follows the host stays the same.',
  ]
}

function certificateSteps(host: string): string[] {
  return [
    `Put a reverse proxy with a certificate for ${host} in front of the gateway, such as Caddy or nginx.`,
    `Start the gateway again with ${publicUrlVariable}=https://${host}`,
  ]
}
