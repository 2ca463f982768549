import { readFileSync } from 'node:fs'
import type { Auth, OAuth2Table } from '@helpdesk-mcp/auth'
import type { ErrorCode, Pagination, ToolRecord } from '@helpdesk-mcp/contracts'
import type { RateLimitTable } from '@helpdesk-mcp/ratelimit'
import type { z } from 'zod'
import type { ErrorTable } from './errors.ts'
import type { FieldWords } from './records/field-words.ts'
import type { SelfHosted } from './vendor/self-hosted.ts'

/** A vendor as a table: all that its connector needs beside openapi.yaml and tools.yaml. */
export interface ConnectorDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** Kebab-case; names the package and, in upper case, the environment variables. */
  readonly id: string
  /** The vendor's name as people write it. */
  readonly title: string
  readonly version: string
  /** The vendor in tool names, snake_case. */
  readonly brand: string
  /** The name under which clients are told to add the server, if the id is too long beside the longest tool name. */
  readonly serverName?: string
  /**
   * What a person enters to connect. Each field's `.meta()` may carry `help` (where the vendor shows the value) and
   * `secret: true` (never shown, never logged).
   */
  readonly settings: z.ZodObject<Shape>
  /**
   * The API's URL, without a trailing slash. Of a helpdesk that people run themselves, the setting with its address, made with `selfHosted`;
   * of any other never a setting itself: a setting could send the credential to another host.
   */
  readonly baseUrl:
    | string
    | ((settings: z.output<z.ZodObject<Shape>>) => string)
    | SelfHosted<keyof Shape & string>
  /** Parameter or body field of the document -> the setting that fills it on each call. No model sees it. */
  readonly bound?: Readonly<Record<string, keyof Shape & string>>
  /** Headers that are the same on every request, such as the version of the API. */
  readonly headers?: Readonly<Record<string, string>>
  /** Other hosts of the vendor to which the document's operations may be sent, with the credential: `https://upload.example.com`. */
  readonly hosts?: readonly string[]
  readonly auth: Auth<z.output<z.ZodObject<Shape>>>
  /** The vendor's OAuth, for logins on the command line and in the gateway. The same table goes to `oauth2` in `auth`. */
  readonly oauth?: OAuth2Table<z.output<z.ZodObject<Shape>>>
  readonly pagination: Pagination
  readonly rateLimit: RateLimitTable | ((settings: z.output<z.ZodObject<Shape>>) => RateLimitTable)
  readonly errors: ErrorTable<z.output<z.ZodObject<Shape>>>
  /** Response keys that come in two spellings: the one that is read as the other. */
  readonly spelling?: Readonly<Record<string, string>>
  /** Fields whose names are glued together or cut short, in words for people: `repid` -> `agent`. Others are put into words by their letters. */
  readonly fieldWords?: FieldWords
  /** The zone of times that name none, where it differs from account to account: `UTC`, or a name such as Europe/Dublin. */
  readonly timeZone?: (settings: z.output<z.ZodObject<Shape>>) => string | undefined
  /**
   * Where people open a record in the helpdesk, for a vendor whose answers do not say it: the kind, as `targets` in tools.yaml names it, -> an
   * https URL with `{id}` in place of its id. Left out where requests do not go to the vendor's own address.
   */
  readonly pages?: (settings: z.output<z.ZodObject<Shape>>) => Readonly<Record<string, string>>
  /** What a person is told who connects an account. */
  readonly guide?: ConnectorGuide
  /** The id of the tool that is the cheapest authenticated read, and its arguments. */
  readonly check: { readonly tool: string; readonly arguments?: Readonly<Record<string, unknown>> }
  /** Where `generate` wrote tools.json. */
  readonly tools: URL
  /** Keys of this table whose values `init` made up and nobody has confirmed. */
  readonly guessed?: readonly string[]
}

/** How an account is connected, in words for people who are no developers. */
export interface ConnectorGuide {
  /** What one needs: a role, a plan of the vendor, a value. */
  readonly needs: readonly string[]
  /** Where the key is found or made, step by step, with the names that the vendor's pages have. */
  readonly steps: readonly string[]
  /** About how long it takes someone who does it for the first time. */
  readonly minutes: number
  /** What to do about an error of the check that is special to this vendor, in sentences. */
  readonly advice?: Partial<Record<ErrorCode, string>>
}

/** Returns the table as it is, checked by the compiler. */
export function defineConnector<Shape extends z.ZodRawShape>(
  definition: ConnectorDefinition<Shape>,
): ConnectorDefinition<Shape> {
  return definition
}

/** Reads the records that `generate` wrote. */
export function loadTools(file: URL): ToolRecord[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { tools: ToolRecord[] }).tools
}
