import { definition as chatwoot } from '@helpdesk-mcp/chatwoot'
import { loadTools } from '@helpdesk-mcp/connector'
import { type Connector, effects, isObject, type ToolFilter, type ToolRecord } from '@helpdesk-mcp/contracts'
import { definition as edesk } from '@helpdesk-mcp/edesk'
import { definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { surface } from '@helpdesk-mcp/mcp'
import { definition as richpanel } from '@helpdesk-mcp/richpanel'
import { applyFilter, methodClass, referencesIn, renderAll } from '@helpdesk-mcp/tools'
import { definition as zohoDesk } from '@helpdesk-mcp/zoho-desk'
import { describe, expect, it } from 'vitest'
import { guideFilters } from './scenarios/guide-filters.ts'

const vendors = [richpanel, edesk, fusedesk, zohoDesk, chatwoot].map(({ id, title, tools }) => {
  const records = loadTools(tools)
  return { id, title, records, schemas: new Map(records.map((record) => [record.id, schemaTexts(record)])) }
})
type Vendor = (typeof vendors)[number]

/** A filter's random choices, the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

function randomFilter(records: readonly ToolRecord[], random: () => number): ToolFilter {
  const some = <Word>(words: readonly Word[], share: number): Word[] => words.filter(() => random() < share)
  const among = (words: readonly string[]) => [...new Set(words)]
  const filter = {
    ...(random() < 0.4
      ? { methods: some(among(['read', 'write', 'custom', ...records.map(methodClass)]), 0.5) }
      : {}),
    ...(random() < 0.5 ? { tags: some(among(records.flatMap(({ tags }) => tags)), random()) } : {}),
    ...(random() < 0.4 ? { effects: some(effects, 0.6) } : {}),
    ...(random() < 0.5 ? { tools: { allow: some(records, random() ** 2).map(({ name }) => name) } } : {}),
  }
  return filter
}

/** Every text that a client of these tools may be told. */
function textsOf(
  { title, schemas }: Vendor,
  permitted: readonly ToolRecord[],
): [where: string, text: string][] {
  const connector = { id: 'one', title, version: '1', tools: permitted } as unknown as Connector
  const { instructions = '' } = surface([connector])
  return [
    ['instructions', instructions],
    ...permitted.flatMap((record): [string, string][] => [
      [record.name, record.description],
      ...Object.entries(record.withheld ?? {}).map(([name, text]): [string, string] => [
        `${record.name} ${name}`,
        text,
      ]),
      ...(schemas.get(record.id) ?? []).map((text): [string, string] => [`${record.name} schema`, text]),
    ]),
  ]
}

function schemaTexts({ inputSchema }: ToolRecord): string[] {
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (isObject(value)) {
      if (typeof value['description'] === 'string') found.push(value['description'])
      Object.values(value).forEach(walk)
    }
  }
  walk(inputSchema)
  return found
}

/** What is wrong with the texts of a server with these tools. */
function wrongTexts(vendor: Vendor, permitted: readonly ToolRecord[]): string[] {
  const there = new Set(permitted.map(({ id }) => id))
  const absent = new Set(
    vendor.records.filter(({ id }) => !there.has(id)).flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  )
  return textsOf(vendor, permitted).flatMap(([where, text]) => {
    const named = (text.match(/[a-z0-9_]+/g) ?? []).find((word) => absent.has(word))
    return [
      ...(named === undefined ? [] : [`${where} names ${named}: ${text}`]),
      ...(where.endsWith(' schema') || isWellFormed(text) ? [] : [`${where} is not well formed: ${text}`]),
    ]
  })
}

function isWellFormed(text: string): boolean {
  const remains =
    /\(\s*\)|(^|[^$])\{[a-z_]+\}|\[[^\]]*\{| {2}| [.,;:](\s|$)|[,;:]\.(\s|$)|[,;:([|]$|^[,;:.)\]|]|\|/
  return text.trim() !== '' && !remains.test(text)
}

describe.each(vendors)('$id tells of no tool that is not there', (vendor) => {
  it('when one tool alone is permitted', () => {
    const wrong = vendor.records.flatMap((record) => wrongTexts(vendor, renderAll([record])))
    expect(wrong).toEqual([])
  })

  it('with the filters of the guides', () => {
    const own = guideFilters.filter((guide) => guide.vendor === vendor.id)
    expect(own.length).toBeGreaterThan(0)
    expect(
      own.flatMap(({ tags }) => wrongTexts(vendor, applyFilter(vendor.records, { tags }).permitted)),
    ).toEqual([])
  })

  it('with 200 random filters', () => {
    const random = createRandom(11)
    for (let found = 0; found < 200; ) {
      const filter = randomFilter(vendor.records, random)
      const permitted = permittedBy(vendor.records, filter)
      if (!permitted) continue
      found++
      expect(wrongTexts(vendor, permitted), JSON.stringify(filter)).toEqual([])
    }
  })

  it('and of every tool that a text refers to when all are there', () => {
    const names = new Map(vendor.records.map(({ id, name }) => [id, name]))
    const full = renderAll(vendor.records)
    const lost = vendor.records.flatMap(({ id, description }, index) => {
      const words = new Set(full[index]?.description.match(/[a-z0-9_]+/g))
      return referencesIn(description.replace(/\{\?[^}]*\}/g, ''))
        .filter((reference) => !words.has(names.get(reference) ?? ''))
        .map((reference) => `${id} says nothing of ${reference}`)
    })
    expect(lost).toEqual([])
  })
})

/** Undefined if the filter is refused, as one is that leaves nothing. */
function permittedBy(records: readonly ToolRecord[], filter: ToolFilter): readonly ToolRecord[] | undefined {
  try {
    return applyFilter(records, filter).permitted
  } catch {
    return undefined
  }
}
