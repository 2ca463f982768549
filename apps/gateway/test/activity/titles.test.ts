import { isReadOnly, loadTools } from '@helpdesk-mcp/connector'
import { expect, test } from 'vitest'
import { inThePast } from '../../../../packages/connector/src/records/past-tense.ts'
import { loadCatalog } from '../../src/connectors/catalog.ts'

test('the title of every tool that writes can be told in the past', async () => {
  const catalog = await loadCatalog()
  const titles = [...catalog.values()].flatMap(({ definition }) =>
    loadTools(definition.tools).flatMap((record) => (isReadOnly(record) ? [] : record.title)),
  )
  expect(titles.length).toBeGreaterThan(300)
  expect(titles.map(inThePast).filter((past) => past.startsWith('Done: '))).toEqual([])
})
