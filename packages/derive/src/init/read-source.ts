import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isObject } from '@helpdesk-mcp/contracts'
import { decodeText } from '../document/decode-text.ts'
import { checkVersion, type OpenApiDocument } from '../document/openapi.ts'
import { parseYaml } from '../document/parse-yaml.ts'

/** Why a document cannot be used, in a sentence that says what to do. */
export class SourceError extends Error {}

/** An OpenAPI document as it was found. */
export interface Source {
  /** Where it is from: a URL, or a path. */
  from: string
  /** Its text, unchanged. */
  text: string
  document: OpenApiDocument
}

export interface SourceReader {
  cwd: string
  fetch?: typeof fetch
  /** Milliseconds until a URL counts as unreachable. */
  timeoutMs?: number
}

const maxBytes = 64 * 1024 * 1024

/** Reads a document from a file or a URL. Throws a `SourceError`. */
export async function readSource(from: string, reader: SourceReader): Promise<Source> {
  const text = /^https?:\/\//i.test(from) ? await download(from, reader) : readLocal(from, reader.cwd)
  return { from, text, document: readDocument(from, text) }
}

function readLocal(from: string, cwd: string): string {
  try {
    return textOf(from, readFileSync(resolve(cwd, from)))
  } catch (error) {
    if (error instanceof SourceError) throw error
    const { code } = error as NodeJS.ErrnoException
    const why =
      code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`
    throw new SourceError(`${from} ${why}. Give the path or the URL of an OpenAPI document.`)
  }
}

async function download(
  url: string,
  { fetch: send = fetch, timeoutMs = 60_000 }: SourceReader,
): Promise<string> {
  let response: Response
  try {
    response = await send(url, {
      headers: { accept: 'application/json, application/yaml, text/yaml, */*' },
      signal: AbortSignal.timeout(timeoutMs),
    })
  } catch (error) {
    const { message, cause, name } = error as Error & { cause?: { code?: string } }
    const why =
      name === 'TimeoutError' ? `no answer in ${timeoutMs / 1000} seconds` : (cause?.code ?? message)
    throw new SourceError(
      `${url} cannot be reached: ${why}. Check the URL, or save the document and give its path.`,
    )
  }
  if (!response.ok) {
    const fix = 'Check the URL, or save the document and give its path.'
    throw new SourceError(`${url} answers ${response.status}. ${fix}`)
  }
  const length = Number(response.headers.get('content-length') ?? 0)
  const bytes = length > maxBytes ? undefined : await bytesOf(response)
  if (bytes === undefined) throw new SourceError(`${url} is larger than ${maxBytes / 1024 / 1024} MB.`)
  return textOf(url, bytes)
}

function textOf(from: string, bytes: Uint8Array): string {
  const text = decodeText(bytes)
  if (text !== undefined) return text
  throw new SourceError(`${from} is not text in UTF-8. Save it in UTF-8, and give that.`)
}

/** The body, as long as it is not too large. */
async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function readDocument(from: string, text: string): OpenApiDocument {
  if (text.trim() === '') throw new SourceError(`${from} is empty. Give an OpenAPI 3 document.`)
  const value = parsed(from, text)
  if (/^\s*<(!doctype|html)/i.test(text) || !isObject(value)) {
    const what = /^\s*</.test(text) ? 'a web page' : 'not a map'
    throw new SourceError(`${from} is ${what}, not an OpenAPI document. Give the URL of its JSON or YAML.`)
  }
  const [problem] = checkVersion(value)
  if (problem) {
    const { key, problem: what, fix } = problem
    throw new SourceError(`${from}: ${key === '(file)' ? '' : `${key}: `}${what} ${fix}`)
  }
  const document = value as OpenApiDocument
  if (Object.keys(document.paths ?? {}).length === 0)
    throw new SourceError(`${from} has no paths, so there is nothing to make tools of.`)
  return document
}

function parsed(from: string, text: string): unknown {
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text)
    } catch {
      // A flow map of YAML begins so too; its parser says where the mistake is.
    }
  }
  try {
    return parseYaml(text)
  } catch (error) {
    if (/^\s*</.test(text)) return undefined
    const { message, linePos: [place] = [] } = error as Error & { linePos?: { line: number }[] }
    const where = place ? ` (line ${place.line})` : ''
    throw new SourceError(`${from} is neither JSON nor YAML${where}: ${message.split('\n')[0]}`)
  }
}
