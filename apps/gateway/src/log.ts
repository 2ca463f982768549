import type { Writable } from 'node:stream'
import { describeError } from '@helpdesk-mcp/contracts'
import pino from 'pino'
import type { GatewayContext, Log } from './context.ts'
import { createLoggedPath } from './http/logged-path.ts'

/** What stands for a token in a log: enough to see which kind it was. */
export function cutTokens(text: string): string {
  return text.replace(/\bhdm_(mcp|api|ses|link|code|access|refresh|ask|secret|approve)_[\w-]+/g, 'hdm_$1_…')
}

/** A log that may hold lines back for a moment. */
export interface BufferedLog extends Log {
  /** Writes what is held back. */
  flush(): void
}

interface LogOptions {
  level: string
  output: Writable
  /**
   * For how long lines are held back, to be written together: writing each alone takes longer than making it. Warnings and errors are
   * written at once, and lines for people too. 0, the default, holds none back.
   */
  delayMs?: number
}

const warnLevel = 40
/** Characters of lines that are held back. */
const maxHeldBack = 32_768

/**
 * Logs lines of JSON, or on a terminal lines for people. Whatever is logged, tokens are cut out of the finished line: a last guard behind
 * the rule that none goes in.
 */
export function createLog({ level, output, delayMs = 0 }: LogOptions): BufferedLog {
  const isTerminal = 'isTTY' in output && output.isTTY === true
  let heldBack = ''
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (heldBack === '') return
    const lines = cutTokens(heldBack)
    heldBack = ''
    output.write(lines)
  }
  const write = (line: string) => {
    if (isTerminal) return void output.write(forPeople(cutTokens(line)))
    heldBack += line
    if (delayMs === 0 || levelOf(line) >= warnLevel || heldBack.length > maxHeldBack) flush()
    else timer ??= setTimeout(flush, delayMs).unref()
  }
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: 'message',
  }
  return Object.assign(pino(options, { write }) as Log, { flush })
}

/** pino writes the level first: `{"level":30,`. */
function levelOf(line: string): number {
  return Number.parseInt(line.slice('{"level":'.length), 10)
}

function forPeople(line: string): string {
  const { level, time, message, pid: _, ...fields } = JSON.parse(line) as Record<string, unknown>
  const label = pino.levels.labels[Number(level)] ?? ''
  const rest = Object.entries(fields).map(
    ([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  return `${String(time).slice(11, 19)} ${label.padEnd(5)} ${String(message)}${rest.join('')}\n`
}

/** Asked so often that they would drown the rest. */
const quiet = ['/healthz', '/readyz', '/metrics']

/** What a request is answered with when something was thrown. */
const failure = { title: 'The gateway failed', status: 500 } as const

/**
 * Logs each answered request: the route, without what stands below /mcp, no query, which may hold a consent's code, no token, no body. A
 * thrown error becomes a response.
 */
export function createAccessLog(
  { clock, log }: Pick<GatewayContext, 'clock' | 'log'>,
  routes: Iterable<string> = [],
) {
  const loggedPath = createLoggedPath([...routes, ...quiet])
  return async <R extends { status: number }>(
    method: string,
    pathname: string,
    serve: () => Promise<R>,
    toResponse: (of: typeof failure) => R,
  ): Promise<R> => {
    const startedAt = clock.now()
    const path = loggedPath(pathname)
    const response = await serve().catch((error: unknown) => {
      log.error(describeError(error), 'A request failed.')
      return toResponse(failure)
    })
    const fields = { method, path, status: response.status, ms: clock.now() - startedAt }
    if (quiet.includes(path)) log.debug(fields, 'request')
    else log.info(fields, 'request')
    return response
  }
}
