import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import { maxArgumentBytes, shortArguments } from '../src/surface/short-arguments.ts'

const nothing = () => false

function short(schema: JsonSchema, named: string[] = [], isAsked = nothing as (name: string) => boolean) {
  return shortArguments({ type: 'object', ...schema }, named, isAsked)
}

describe('an argument in short', () => {
  test.each<[string, JsonSchema, string]>([
    ['its type', { type: 'string' }, 'string'],
    ['its first sentence', { type: 'string', description: 'The owner. Id or name.' }, 'string: The owner.'],
    ['the values it takes', { type: 'string', enum: ['OPEN', 'CLOSED'] }, 'OPEN | CLOSED'],
    ['a list', { type: 'array', items: { type: 'string' } }, '[string]'],
    ['a list of values', { type: 'array', items: { type: 'string', enum: ['a', 'b'] } }, '[a | b]'],
    [
      'the keys of an object',
      { type: 'object', properties: { to: { type: 'string' }, cc: { type: 'string' } }, required: ['to'] },
      '{to, cc?}',
    ],
    ['a reference', { $ref: '#/$defs/Status' }, 'new | done: Of the case.'],
    ['anything', {}, 'any'],
  ])('says %s', (_what, argument, text) => {
    const $defs = { Status: { type: 'string', enum: ['new', 'done'], description: 'Of the case.' } }
    expect(short({ properties: { one: argument }, $defs })).toEqual({ arguments: { one: text } })
  })

  test('says that it is required', () => {
    expect(short({ properties: { id: { type: 'string' } }, required: ['id'] }).arguments).toEqual({
      id: 'string, required',
    })
  })

  test('is cut at a word', () => {
    const description = 'word '.repeat(100)
    const { arguments: given } = short({ properties: { one: { type: 'string', description } } })
    expect(given['one']?.length).toBeLessThan(140)
    expect(given['one']).toMatch(/ word \.\.\.$/)
  })
})

describe('which arguments come', () => {
  const description = 'x'.repeat(100)
  const properties = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`argument_${index}`, { type: 'string', description }]),
  )
  const order = (result: ReturnType<typeof short>) => Object.keys(result.arguments)

  test('those that are required, then those that do what was asked, then those it speaks of', () => {
    const result = short(
      { properties, required: ['argument_30'] },
      ['argument_20'],
      (name) => name === 'argument_10',
    )
    expect(order(result).slice(0, 4)).toEqual(['argument_30', 'argument_20', 'argument_10', 'argument_0'])
  })

  test('as many as fit, and the names of the others', () => {
    const result = short({ properties })
    expect(Buffer.byteLength(JSON.stringify(result.arguments))).toBeLessThanOrEqual(maxArgumentBytes + 10)
    expect(result.more_arguments).toMatch(/^argument_7, argument_8, /)
    expect(result.more_arguments?.length).toBeLessThanOrEqual(305)
  })

  test('all that are required, however many', () => {
    const required = Object.keys(properties).slice(0, 20)
    expect(order(short({ properties, required }))).toEqual(required)
  })

  test('those of every list last', () => {
    const usual = { limit: { type: 'integer' }, status: { type: 'string' } } as const
    expect(order(short({ properties: usual }))).toEqual(['status', 'limit'])
  })
})
