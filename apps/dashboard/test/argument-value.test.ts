import { expect, test } from 'vitest'
import { ApiProblem } from '../src/api/api-problem.ts'
import {
  argumentProblems,
  hasFields,
  isNullable,
  numberOrText,
  optionOf,
  otherProblems,
  readArguments,
  settledNumber,
  withArgument,
} from '../src/try/argument-value.ts'
import { wordToType } from '../src/try/ask-first.tsx'

test('an argument that is not given is not sent, null is', () => {
  expect(withArgument({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 })
  expect(withArgument({ a: 1 }, 'a', null)).toEqual({ a: null })
})

test('a text becomes the number that it says, and no other', () => {
  expect(numberOrText('1.50')).toBe(1.5)
  expect(numberOrText('-3')).toBe(-3)
  expect(numberOrText('twelve')).toBe('twelve')
  expect(numberOrText('9007199254740993')).toBe('9007199254740993')
})

test('a number can be typed digit by digit', () => {
  expect(settledNumber('1')).toBe(1)
  expect(settledNumber('1.')).toBe('1.')
  expect(settledNumber('1.0')).toBe('1.0')
  expect(settledNumber('1.05')).toBe(1.05)
  expect(settledNumber('-')).toBe('-')
})

test('an option keeps its type', () => {
  expect(optionOf({ enum: [1, 2] }, '2')).toBe(2)
  expect(optionOf({ enum: ['1', '2'] }, '2')).toBe('2')
  expect(optionOf({ enum: [true, null] }, 'true')).toBe(true)
})

test('nullable are types and options with null', () => {
  expect(isNullable({ type: ['string', 'null'] })).toBe(true)
  expect(isNullable({ enum: ['a', null] })).toBe(true)
  expect(isNullable({ type: 'string' })).toBe(false)
})

test('only an object whose fields are known has controls', () => {
  expect(hasFields({ type: ['object', 'null'], properties: { a: {} } })).toBe(true)
  expect(hasFields({ type: 'object' })).toBe(false)
  expect(hasFields({ type: 'array', properties: { a: {} } })).toBe(false)
})

test('arguments are an object of JSON', () => {
  expect(readArguments('{"a": [1]}')).toEqual({ value: { a: [1] } })
  expect(readArguments(' ')).toEqual({ value: {} })
  expect(readArguments('[1]')).toHaveProperty('problem')
  expect(readArguments('{"a"')).toHaveProperty('problem')
})

test('what the gateway refuses is told by argument, what has no control apart', () => {
  const errors = [
    { field: 'arguments.body', message: 'Expected a value.' },
    { field: 'arguments.to.0.email', message: 'Expected text.' },
    { field: 'arguments.stray', message: 'Expected no value.' },
  ]
  const problems = argumentProblems(new ApiProblem(422, { errors })) ?? {}
  expect(problems).toEqual({
    body: 'Required.',
    'to.0.email': 'Expected text.',
    stray: 'Expected no value.',
  })
  expect(otherProblems(problems, ['body', 'to'])).toEqual([['stray', 'Expected no value.']])
  expect(argumentProblems(new ApiProblem(409, { errors }))).toBeUndefined()
  expect(argumentProblems(new ApiProblem(422, {}))).toBeUndefined()
})

test('outbound and destructive calls require a typed word', () => {
  expect(wordToType(['read', 'internal'])).toBeUndefined()
  expect(wordToType(['internal', 'outbound'])).toBe('send')
  expect(wordToType(['outbound', 'destructive'])).toBe('confirm')
})
