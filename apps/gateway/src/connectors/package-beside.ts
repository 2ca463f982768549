import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ConnectorError } from '@helpdesk-mcp/contracts'
import type { ConnectorPackage } from './connector-packages.ts'

const packageName = /^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/

/** A connector that is installed beside the gateway, or in the folder in which it was started. Throws a sentence that names what to mend. */
export function packageBeside(name: string, folder: string): ConnectorPackage {
  if (!packageName.test(name)) {
    throw refusal(name, 'is no name of a package, such as @acme/helpdesk-mcp-acme')
  }
  const load = async (specifier: string) => {
    const found = await find(specifier, name, folder)
    try {
      return (await import(/* @vite-ignore */ found)) as unknown
    } catch (error) {
      throw refusal(name, `cannot be loaded from ${found}: ${firstLine(error)}`, error)
    }
  }
  return { load: () => load(name), sandbox: () => load(`${name}/sandbox`) }
}

async function find(specifier: string, name: string, folder: string): Promise<string> {
  const places = [import.meta.url, pathToFileURL(join(folder, 'package.json'))]
  let failure: unknown
  for (const place of places) {
    try {
      return pathToFileURL(createRequire(place).resolve(specifier)).href
    } catch (error) {
      failure = isMissing(error, name) ? (failure ?? error) : error
    }
  }
  if (isMissing(failure, name)) {
    throw refusal(name, `is not installed. Install it beside the gateway: npm install ${name}`, failure)
  }
  throw refusal(name, `has no entry ${JSON.stringify(specifier)} that can be loaded`, failure)
}

function isMissing(error: unknown, name: string): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return code === 'MODULE_NOT_FOUND' && String(message).includes(name)
}

function refusal(name: string, what: string, cause?: unknown): ConnectorError {
  const message = `HELPDESK_MCP_CONNECTORS: ${JSON.stringify(name)} ${what}.`
  return new ConnectorError('invalid_arguments', message, cause === undefined ? {} : { cause })
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
}
