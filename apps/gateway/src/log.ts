import type { Writable } from 'node:stream'
import pino from 'pino'
import type { Log } from './context.ts'

/** What stands for a token in a log: enough to see which kind it was. */
export function cutTokens(text: string): string {
  return text.replace(/\bhdm_(mcp|api|ses|link)_[\w-]+/g, 'hdm_$1_…')
}

/**
 * Logs lines of JSON, or on a terminal lines for people. Whatever is logged, tokens are cut out of the finished line: a last guard behind
 * the rule that none goes in.
 */
export function createLog({ level, output }: { level: string; output: Writable }): Log {
  const isTerminal = 'isTTY' in output && output.isTTY === true
  const write = (line: string) => {
    const safe = cutTokens(line)
    output.write(isTerminal ? forPeople(safe) : safe)
  }
  return pino(
    { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message' },
    { write },
  )
}

function forPeople(line: string): string {
  const { level, time, message, pid: _, ...fields } = JSON.parse(line) as Record<string, unknown>
  const label = pino.levels.labels[Number(level)] ?? ''
  const rest = Object.entries(fields).map(
    ([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  return `${String(time).slice(11, 19)} ${label.padEnd(5)} ${String(message)}${rest.join('')}\n`
}
