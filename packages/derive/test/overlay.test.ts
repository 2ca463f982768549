import { describe, expect, it } from 'vitest'
import { applyOverlay, DeriveError } from '../src/index.ts'

const paths = () => ({
  paths: {
    '/a': { get: { tags: ['x'], parameters: [{ name: 'one' }, { name: 'two' }, { name: 'three' }] } },
    '/b': { get: { deprecated: true }, post: { deprecated: true, summary: 'Old' } },
  },
})

function applied(...actions: unknown[]) {
  const document = paths()
  applyOverlay(document, { overlay: '1.0.0', info: {}, actions })
  return document as Record<string, unknown>
}

function problem(overlay: unknown) {
  try {
    applyOverlay(paths(), overlay)
  } catch (error) {
    if (error instanceof DeriveError) return error.problems
  }
  return undefined
}

describe('an overlay', () => {
  it('merges objects, replaces values, and adds keys', () => {
    const document = applied({
      target: "$.paths['/b'].post",
      update: { summary: 'New', operationId: 'b', x: { y: 1 } },
    })
    expect(document).toMatchObject({
      paths: { '/b': { post: { deprecated: true, summary: 'New', operationId: 'b', x: { y: 1 } } } },
    })
  })

  it('appends to lists', () => {
    const document = applied(
      { target: "$.paths['/a'].get", update: { tags: ['y'] } },
      { target: "$.paths['/a'].get.parameters", update: { name: 'four' } },
    )
    const { get } = (document['paths'] as ReturnType<typeof paths>['paths'])['/a']
    expect(get.tags).toEqual(['x', 'y'])
    expect(get.parameters.map(({ name }) => name)).toEqual(['one', 'two', 'three', 'four'])
  })

  it('removes what matches, wherever it stands in a list', () => {
    const document = applied(
      { target: "$.paths['/a'].get.parameters[?@.name != 'two']", remove: true },
      { target: '$.paths.*[?@.deprecated == true]', remove: true },
    )
    expect(document).toEqual({
      paths: { '/a': { get: { tags: ['x'], parameters: [{ name: 'two' }] } }, '/b': {} },
    })
  })

  it('changes the whole document, and does its actions in order', () => {
    const document = applied(
      { target: '$', update: { info: { title: 'A' } } },
      { target: '$.info', update: { title: 'B' } },
    )
    expect(document['info']).toEqual({ title: 'B' })
  })

  it('gives each match an update of its own', () => {
    const document = applied(
      { target: '$.paths.*.get', update: { 'x-list': ['a'] } },
      { target: "$.paths['/a'].get['x-list']", update: 'b' },
    )
    expect(document).toMatchObject({
      paths: { '/a': { get: { 'x-list': ['a', 'b'] } }, '/b': { get: { 'x-list': ['a'] } } },
    })
  })
})

describe('an overlay that does nothing is refused', () => {
  it.each([
    [
      'an action that matches nothing',
      { actions: [{ target: '$.paths.gone', remove: true }] },
      'actions.0',
      'matches nothing: $.paths.gone.',
    ],
    [
      'the second of two',
      {
        actions: [
          { target: '$.paths', update: {} },
          { target: '$..nowhere', update: {} },
        ],
      },
      'actions.1',
      'matches nothing: $..nowhere.',
    ],
    [
      'a target that is no JSONPath',
      { actions: [{ target: '$.[', remove: true }] },
      'actions.0',
      'is not a JSONPath: $.[.',
    ],
    ['no target', { actions: [{ update: {} }] }, 'actions.0', 'has no target.'],
    ['no change', { actions: [{ target: '$.paths' }] }, 'actions.0', 'changes nothing.'],
    ['no actions', { overlay: '1.0.0' }, 'actions', 'is missing.'],
    ['no overlay', null, 'actions', 'is missing.'],
  ])('%s', (_what, overlay, key, text) => {
    expect(problem(overlay)).toMatchObject([{ file: 'overlay.yaml', key, problem: text }])
    expect(problem(overlay)?.[0]?.fix).not.toBe('')
  })
})
