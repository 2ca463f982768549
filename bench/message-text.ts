import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { shape } from '@helpdesk-mcp/tools'
import type { Row } from './table.ts'

/** After this long html-to-text is stopped. */
const patienceMs = 5_000
const maxStretchMs = 20

/** Milliseconds for a megabyte of mail, ordinary and hostile, beside html-to-text; and the longest time at a stretch. */
export async function measureMessageText(): Promise<Row[]> {
  const rows: Row[] = []
  const measured = inputs()
  for (let warm = 0; warm < 5; warm++) await ours(measured['real mails'] ?? '')
  for (const [what, html] of Object.entries(measured)) {
    const megabytes = html.length / 1e6
    const { ms, stretchMs } = await ours(html)
    const theirs = await htmlToText(html)
    rows.push({
      what: `message text, ${what} (${megabytes.toFixed(2)} MB): ms/MB`,
      ours: (ms / megabytes).toFixed(0),
      baseline: theirs === undefined ? `stopped after ${patienceMs} ms` : (theirs / megabytes).toFixed(0),
      ...(theirs === undefined ? {} : { ratio: ms / theirs }),
    })
    rows.push({
      what: `message text, ${what}: longest stretch`,
      ours: `${stretchMs.toFixed(0)} ms`,
      aim: `${maxStretchMs} ms`,
      met: stretchMs <= maxStretchMs,
    })
  }
  return rows
}

function inputs(): Record<string, string> {
  const folder = join(import.meta.dirname, '../packages/tools/test/mails')
  const mails = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  return {
    'real mails': mails.join('\n'),
    'one order confirmation': readFileSync(join(folder, 'order-confirmation-shop.html'), 'utf8'),
    paragraphs: '<p>Hello there, my order 1001 has not come yet.</p>'.repeat(40_000),
    'quotes in quotes': '<blockquote>a'.repeat(1200),
    'blocks without end': '<div>'.repeat(100_000),
    'elements without end': '<b>'.repeat(100_000),
    'line breaks': '<br>'.repeat(500_000),
    'tables in tables': `${'<table><tr><td>'.repeat(1000)}text`,
    'end tags': `${'<b>'.repeat(190)}${'</i>'.repeat(400_000)}`,
    styles: Array.from({ length: 40_000 }, (_, at) => `<p style="color:#${at};margin:${at}px">x</p>`).join(
      '',
    ),
    links: Array.from({ length: 20_000 }, (_, at) => `<a href="https://shop.example/${at}">x${at}</a>`).join(
      ' ',
    ),
    'an inline picture': `<img src="data:image/png;base64,${'A'.repeat(2_100_000)}"><div>Late.</div>`,
  }
}

async function ours(html: string): Promise<{ ms: number; stretchMs: number }> {
  const plan = { kind: 'item' as const, texts: [{ path: 'body', type: 'type', message: true }] }
  let stretchMs = 0
  let last = performance.now()
  let reading = true
  const watch = () => {
    const now = performance.now()
    stretchMs = Math.max(stretchMs, now - last)
    last = now
    if (reading) setImmediate(watch)
  }
  setImmediate(watch)
  const start = performance.now()
  await shape({ body: html, type: 'html' }, plan, undefined)
  reading = false
  return { ms: performance.now() - start, stretchMs }
}

const program = `
const { parentPort, workerData } = require('node:worker_threads')
import(workerData.module).then(({ convert }) => {
  convert('<p>warm</p>'.repeat(2000))
  const start = performance.now()
  try {
    convert(workerData.html, { wordwrap: false, limits: { maxInputLength: 4e6 } })
    parentPort.postMessage(performance.now() - start)
  } catch { parentPort.postMessage(undefined) }
})`

/** Undefined if it failed, or was stopped. */
async function htmlToText(html: string): Promise<number | undefined> {
  const module = import.meta.resolve('html-to-text')
  const worker = new Worker(program, { eval: true, workerData: { html, module } })
  const ms = await new Promise<number | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patienceMs)
    const end = (value?: number) => {
      clearTimeout(timer)
      resolve(value)
    }
    worker.once('message', end)
    worker.once('error', () => end())
  })
  await worker.terminate()
  return ms
}
