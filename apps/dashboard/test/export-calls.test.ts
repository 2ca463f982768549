import { expect, test } from 'vitest'
import { exportCalls } from '../src/pages/watch/export-calls.ts'
import { csvHead, toCsv } from '../src/pages/watch/to-csv.ts'
import { aCall } from './a-call.ts'

const names = { serverName: () => 'Report', accountName: (id: string) => id }

test('a call is a line with as many cells as there are columns', () => {
  expect(toCsv([aCall()], names)).toBe(
    'call_1,2026-11-21T09:30:00.000Z,mcp_1,Report,acc_1,acc_1,list_all_tickets,read,ok,,200,1,84,limit,ab12\r\n',
  )
  expect(csvHead.split(',')).toHaveLength(15)
})

test('commas, quotes and line ends are quoted', () => {
  const serverName = () => 'He said "one, two"\nthen left'
  expect(toCsv([aCall()], { ...names, serverName })).toContain(',"He said ""one, two""\nthen left",')
})

test('no name is a formula to a spreadsheet', () => {
  expect(toCsv([aCall()], { ...names, serverName: () => '=HYPERLINK("x")' })).toContain(
    `,"'=HYPERLINK(""x"")",`,
  )
  expect(toCsv([aCall()], { ...names, serverName: () => '@sum' })).toContain(`,'@sum,`)
})

function pagesOf(...sizes: number[]) {
  return (page: { next_cursor?: string }) => {
    const index = Number(page.next_cursor ?? 0)
    const result = Array.from({ length: sizes[index] ?? 0 }, (_, at) => aCall({ id: `call_${index}_${at}` }))
    return Promise.resolve({ result, next_cursor: index + 1 < sizes.length ? String(index + 1) : null })
  }
}

test('every page is written, in turn, with the progress told', async () => {
  const written: string[] = []
  const progress: number[] = []
  const rows = await exportCalls({
    read: pagesOf(3, 2, 1),
    write: (calls) => void written.push(...calls.map(({ id }) => id)),
    onProgress: (number) => progress.push(number),
    signal: new AbortController().signal,
  })
  expect(rows).toBe(6)
  expect(progress).toEqual([3, 5, 6])
  expect(written).toEqual(['call_0_0', 'call_0_1', 'call_0_2', 'call_1_0', 'call_1_1', 'call_2_0'])
})

test('a cancelled export writes nothing more and rejects', async () => {
  const controller = new AbortController()
  let written = 0
  const run = exportCalls({
    read: pagesOf(2, 2, 2),
    write: (calls) => {
      written += calls.length
      controller.abort()
    },
    onProgress: () => undefined,
    signal: controller.signal,
  })
  await expect(run).rejects.toMatchObject({ name: 'AbortError' })
  expect(written).toBe(2)
})
