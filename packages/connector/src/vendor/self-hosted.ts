import { ConnectorError, type Fetch, type Send, sendByFetch } from '@helpdesk-mcp/contracts'
import { z } from 'zod'
import type { ConnectorDefinition } from '../definition.ts'
import { sendToPublic, sendToVendor } from './network.ts'
import { addressOf, isPublic } from './network-address.ts'

/** The address of a helpdesk that people run themselves: a setting of the account. */
export interface SelfHosted<Setting extends string = string> {
  readonly setting: Setting
  /** Where the API begins there, such as `/api`. */
  readonly path?: string
}

/** Says in a definition's `baseUrl` that a setting holds the address. */
export function selfHosted<const Setting extends string>(table: SelfHosted<Setting>): SelfHosted<Setting> {
  return table
}

interface AddressOptions {
  /** The vendor's name as people write it. */
  title: string
  example: string
}

/** The setting for such an address. With `default`, the vendor's own service, it may be left out. */
export function addressSetting(options: AddressOptions & { default: string }): z.ZodDefault<z.ZodString>
export function addressSetting(options: AddressOptions): z.ZodString
export function addressSetting({ title, example, ...usual }: AddressOptions & { default?: string }) {
  const setting = z.string().refine(isAddress, `give a URL such as ${example}, without ? and #`)
  return (usual.default === undefined ? setting : setting.default(usual.default)).meta({
    description: `The address of ${title}.`,
    help: `The start of the address in your browser, such as ${example}.`,
  })
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash } = new URL(text)
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === ''
}

/** Where an account's requests go. */
interface Destination {
  baseUrl: string
  network: Send
}

interface DestinationOptions {
  /** In place of the vendor's address. */
  baseUrl?: string | undefined
  /** In place of the network. */
  fetch?: Fetch | undefined
  /** Hosts that may have an address that is not public, and may be called without TLS. */
  privateHosts?: readonly string[] | undefined
  label?: ((setting: string) => string) | undefined
}

/** The variable in which whoever runs a server or a gateway names such hosts. */
export const privateHostsVariable = 'HELPDESK_MCP_PRIVATE_HOSTS'

/**
 * The API's URL for these settings, and the network to it. A self-hosted address must be public and https, unless its host is among
 * `privateHosts`: a setting must not reach what only this machine can. A name is checked again whenever a connection is made.
 */
export function destinationOf<Shape extends z.ZodRawShape>(
  definition: Pick<ConnectorDefinition<Shape>, 'title' | 'baseUrl'>,
  settings: z.output<z.ZodObject<Shape>>,
  options: DestinationOptions = {},
): Destination {
  const network = options.fetch ? sendByFetch(options.fetch) : undefined
  const found = addressFor(definition, settings, options)
  return { baseUrl: found.baseUrl, network: network ?? found.network }
}

function addressFor<Shape extends z.ZodRawShape>(
  { baseUrl, title }: Pick<ConnectorDefinition<Shape>, 'title' | 'baseUrl'>,
  settings: z.output<z.ZodObject<Shape>>,
  { baseUrl: instead, privateHosts = [], label = (setting) => setting }: DestinationOptions,
): Destination {
  if (typeof baseUrl === 'string') return { baseUrl: instead ?? baseUrl, network: sendToVendor }
  if (typeof baseUrl === 'function') return { baseUrl: instead ?? baseUrl(settings), network: sendToVendor }

  const { setting, path = '' } = baseUrl
  const url = new URL(String((settings as Record<string, unknown>)[setting]))
  const isPrivate = isPrivateHost(url, privateHosts)
  const refuse = (why: string) =>
    new ConnectorError('invalid_arguments', `${label(setting)} is not valid: ${why}`)
  if (!isPrivate && url.protocol !== 'https:') throw refuse(`${title} is called by https only.${allowedBy}`)
  const address = addressOf(url)
  // The network looks at what a name leads to; a sandbox has none to look at.
  const isLocal =
    address === undefined ? instead !== undefined && localName.test(url.hostname) : !isPublic(address)
  if (!isPrivate && isLocal) throw refuse(`the address is not public.${allowedBy}`)
  if (instead !== undefined) return { baseUrl: instead, network: sendToVendor }
  return {
    baseUrl: `${url.origin}${url.pathname}`.replace(/\/+$/, '') + path,
    network: isPrivate ? sendToVendor : sendToPublic,
  }
}

const localName = /^(?:.+\.)?localhost\.?$/
const allowedBy = ` Whoever runs this server can allow a host in its own network with ${privateHostsVariable}.`

/** Whether the host of a URL is one of those that may have an address that is not public. */
export function isPrivateHost({ hostname }: URL, privateHosts: readonly string[] = []): boolean {
  return privateHosts.some((host) => matches(host, hostname))
}

/** `*.example.com` stands for every host below it. */
function matches(allowed: string, hostname: string): boolean {
  const name = allowed.toLowerCase()
  if (name.startsWith('*.')) return hostname.endsWith(name.slice(1))
  return hostname === name || hostname === `[${name}]`
}

/** The hosts that a variable names, between commas or spaces. */
export function readPrivateHosts(text = ''): string[] {
  return text.split(/[\s,]+/).filter((host) => host !== '')
}
