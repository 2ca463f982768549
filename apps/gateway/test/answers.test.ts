import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { expect, test } from 'vitest'
import { createAnswerWatches, keptDifferences } from '../src/connectors/answer-differences.ts'
import { loadCatalog } from '../src/connectors/catalog.ts'
import { checkAnswers } from '../src/doctor/answers.ts'
import { createMetrics } from '../src/metrics.ts'
import { databases, openTestStore } from './databases.ts'

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

test('what answers have beyond the document is counted in the metrics and kept for doctor', async () => {
  const catalog = await loadCatalog()
  const entry = catalog.get('richpanel')
  if (!entry) throw new Error('Richpanel is not there.')
  const store = await openTestStore((await databases[0]?.fresh()) ?? '')
  const metrics = createMetrics()
  const record = entry.records.find(({ id }) => id === 'list_tags') as ToolRecord
  const answer = { tag: [], colours: ['red'] }
  // Two processes, one after the other.
  for (let process = 0; process < 2; process++) {
    createAnswerWatches({ store, metrics, log })(entry)?.look(record, answer)
    await expect.poll(async () => (await keptDifferences({ store }, 'richpanel'))[0]?.count).toBe(process + 1)
  }
  expect(await metrics.text()).toMatch(
    /answer_differences_total\{connector="richpanel",tool="list_tags",difference="undocumented_field",field="colours"\} 2/,
  )
  const findings = []
  for await (const finding of checkAnswers({ store, catalog })) findings.push(finding)
  expect(findings).toEqual([
    {
      what: 'answers of Richpanel',
      state: 'note',
      says: expect.stringMatching(
        /differ from the vendor's document: colours in list_tags \(undocumented, 2 times\)/,
      ),
      fix: expect.stringContaining('helpdesk-mcp-derive drift richpanel'),
    },
  ])
})

test('every connector says what its answers look like', async () => {
  const watchOf = createAnswerWatches({
    store: await openTestStore((await databases[0]?.fresh()) ?? ''),
    metrics: createMetrics(),
    log,
  })
  for (const [id, entry] of await loadCatalog()) expect(watchOf(entry), id).toBeDefined()
})
