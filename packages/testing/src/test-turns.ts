import {
  type Connector,
  isObject,
  type Turn,
  turnDeliveries,
  turnRoles,
  turnVisibilities,
} from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'

/** An account with threads, and how each tool that shows turns reads one of several. */
export interface TurnsFixture {
  open(): Connector
  /** Arguments by tool name. */
  calls(connector: Connector): Promise<Record<string, Record<string, unknown>[]>>
}

const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/

/** Every tool that declares turns gives them in one form, oldest first, and the vendor's own on request. */
export function testTurns(title: string, fixture: TurnsFixture): void {
  describe(`${title} shows threads as turns`, () => {
    it('by every tool that declares them, in one form and oldest first', async () => {
      const connector = fixture.open()
      const declared = connector.tools.filter(({ response }) => response.turns)
      const calls = await fixture.calls(connector)
      expect(Object.keys(calls).sort()).toEqual(declared.map(({ name }) => name).sort())
      const seen = { turns: 0, roles: new Set<unknown>(), threads: 0 }
      for (const { name } of declared) {
        for (const args of calls[name] ?? []) {
          const turns = await read(connector, name, args)
          turns.forEach((turn) => {
            expectTurn(turn, name)
          })
          expectOrder(turns, name)
          seen.turns += turns.length
          seen.threads += turns.length > 1 ? 1 : 0
          for (const { role } of turns) seen.roles.add(role)
        }
      }
      expect(seen.threads, 'threads of several turns').toBeGreaterThan(0)
      expect([...seen.roles]).toEqual(expect.arrayContaining(['customer', 'agent']))
    })

    it('and says of each the same whatever `fields` asks', async () => {
      const connector = fixture.open()
      const calls = await fixture.calls(connector)
      const asked = [
        'id',
        'role',
        'by',
        'visibility',
        'delivery_state',
        'time',
        'channel',
        'attachments',
      ] as const
      for (const { name, response } of connector.tools) {
        if (!response.turns) continue
        const fields = asked.map((field) => (response.turns?.at === '' ? field : `turns.${field}`))
        for (const args of (calls[name] ?? []).slice(0, 12)) {
          const [whole, chosen] = [
            await read(connector, name, args),
            await read(connector, name, { ...args, fields }),
          ]
          const said = whole.map((turn) =>
            Object.fromEntries(
              asked.flatMap((field) => (turn[field] === undefined ? [] : [[field, turn[field]]])),
            ),
          )
          // What is named is there whole: the address beside a name, and what the record around says already.
          expect(chosen, name).toMatchObject(said)
          for (const [index, turn] of chosen.entries())
            for (const field of asked)
              if (!['by', 'channel'].includes(field)) expect(turn[field], name).toEqual(said[index]?.[field])
        }
      }
    })

    it('and as the vendor has them where fields names its own', async () => {
      const connector = fixture.open()
      const calls = await fixture.calls(connector)
      for (const { name, response } of connector.tools) {
        if (!response.turns) continue
        const { at, id } = response.turns
        const [args] = calls[name] ?? []
        const asked = at === '' ? (response.turns.time[0] as string) : at
        const answer = await connector.call(name, { ...args, fields: [asked] })
        const found = JSON.stringify(answer.structuredContent)
        expect(found, name).toContain(`"${asked}":`)
        expect(found, name).not.toMatch(/"(role|turns)":/)
        expect(id.length).toBeGreaterThan(0)
      }
    })
  })
}

async function read(connector: Connector, name: string, args: Record<string, unknown>): Promise<Turn[]> {
  const { structuredContent, isError } = await connector.call(name, args)
  expect(isError, `${name} ${JSON.stringify(structuredContent)}`).not.toBe(true)
  const { turns, result } = structuredContent as { turns?: Turn[]; result?: Turn[] }
  return turns ?? result ?? [structuredContent as Turn]
}

function expectTurn(turn: Turn, tool: string): void {
  const said = `${tool} ${JSON.stringify(turn)}`
  expect(turnRoles, said).toContain(turn.role)
  expect(turnVisibilities, said).toContain(turn.visibility)
  if (turn.delivery_state !== undefined) expect(turnDeliveries, said).toContain(turn.delivery_state)
  if (turn.role === 'agent' && turn.visibility === 'public') expect(turn.delivery_state, said).toBeDefined()
  expect(turn.id, said).toBeDefined()
  expect(turn.note, said).toBeUndefined()
  expect(turn.time, said).toMatch(zoned)
  expect(turn.text, said).toEqual(expect.any(String))
  expect(turn.text, said).not.toMatch(/<\/?(p|div|br|td|html)\b/i)
  if (turn.by)
    expect(
      Object.values(turn.by).every((value) => value !== '' && !isObject(value)),
      said,
    ).toBe(true)
  for (const file of turn.attachments ?? []) {
    expect(file.name ?? file.link, said).toEqual(expect.any(String))
    if (file.read_with) expect(Object.values(file.read_with.arguments), said).not.toContain(undefined)
  }
}

function expectOrder(turns: readonly Turn[], tool: string): void {
  const times = turns.map(({ time = '' }) => Date.parse(/T[\d:.]+$/.test(time) ? `${time}Z` : time))
  expect(times, tool).toEqual([...times].sort((a, b) => a - b))
}
