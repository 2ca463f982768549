import type { ErrorObject } from 'ajv'

/**
 * Of what ajv says about a value with several forms, only what tells: that its type is none of theirs, else what is
 * wrong inside it, else that none fits. What each form alone found missing is left out.
 */
export function tellingErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const kept = new Set(errors.filter(({ keyword }) => keyword !== 'if'))
  const choices = errors
    .filter(({ keyword }) => keyword === 'anyOf')
    .sort((a, b) => b.instancePath.length - a.instancePath.length)
  for (const choice of choices) {
    const place = choice.instancePath
    const here = [...kept].filter((error) => error !== choice && error.instancePath === place)
    const inside = [...kept].filter((error) => error.instancePath.startsWith(`${place}/`))
    const isOwn = (error: ErrorObject) => error.parentSchema === choice.parentSchema
    const mistyped = here.some((error) => error.keyword === 'type' && isOwn(error))
    for (const error of here) if (!isOwn(error)) kept.delete(error)
    if (mistyped || inside.length > 0) kept.delete(choice)
    if (mistyped) for (const error of inside) kept.delete(error)
  }
  return [...kept]
}
