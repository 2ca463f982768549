import type { JsonSchema } from '@helpdesk-mcp/contracts'
import type { ErrorObject } from 'ajv'

/**
 * For a value that may have several forms, ajv reports what each form is missing. Keeps only what helps: that its type
 * fits none of them, else what is wrong inside it, else that none fits.
 */
export function relevantErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const kept = new Set(errors.filter(({ keyword }) => keyword !== 'if'))
  const choices = errors
    .filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
    .sort((a, b) => b.instancePath.length - a.instancePath.length)
  for (const choice of choices) {
    const place = choice.instancePath
    const others = otherBranches([...kept], choice)
    if (others) {
      for (const error of [choice, ...others]) kept.delete(error)
      continue
    }
    const isChoice = (error: ErrorObject) => choices.includes(error)
    const here = [...kept].filter((error) => error.instancePath === place && !isChoice(error))
    const inside = [...kept].filter((error) => error.instancePath.startsWith(`${place}/`))
    const isOwn = (error: ErrorObject) => error.parentSchema === choice.parentSchema
    const mistyped = here.some((error) => error.keyword === 'type' && isOwn(error))
    for (const error of here) if (!isOwn(error)) kept.delete(error)
    if (mistyped || inside.length > 0) kept.delete(choice)
    if (mistyped) for (const error of inside) kept.delete(error)
  }
  // What failed is never told as if it had not.
  return withValuesTogether(kept.size > 0 ? [...kept] : [...errors])
}

/** The values that the variants of a choice allow in one place, as one error: any of them is right there. */
function withValuesTogether(errors: readonly ErrorObject[]): ErrorObject[] {
  const ofVariants = errors.filter(
    ({ keyword, schemaPath }) =>
      (keyword === 'enum' || keyword === 'const') && /\/(?:oneOf|anyOf)\/|^#\/\$defs\//.test(schemaPath),
  )
  return errors.flatMap((error) => {
    const here = ofVariants.filter(({ instancePath }) => instancePath === error.instancePath)
    if (here.length < 2 || !here.includes(error)) return [error]
    if (here[0] !== error) return []
    const values = here.flatMap(({ params }) => params['allowedValues'] ?? [params['allowedValue']])
    return [{ ...error, keyword: 'enum', params: { allowedValues: [...new Set(values)] } }]
  })
}

/** Of a choice in which all variants but one exclude the value by a listed value, such as that of a discriminator: the errors of these. */
function otherBranches(errors: readonly ErrorObject[], choice: ErrorObject): ErrorObject[] | undefined {
  const { oneOf, anyOf } = choice.parentSchema as JsonSchema
  const branches = (oneOf ?? anyOf ?? []).map(({ $ref }, index) => {
    const prefixes = [`${choice.schemaPath}/${index}/`, ...($ref === undefined ? [] : [`${$ref}/`])]
    return errors.filter(
      ({ schemaPath, instancePath }) =>
        instancePath.startsWith(choice.instancePath) &&
        prefixes.some((prefix) => schemaPath.startsWith(prefix)),
    )
  })
  const isExcluded = ({ keyword, instancePath }: ErrorObject) =>
    (keyword === 'enum' || keyword === 'const') &&
    instancePath.lastIndexOf('/') === choice.instancePath.length &&
    instancePath !== choice.instancePath
  const meant = branches.filter((branch) => branch.length > 0 && !branch.some(isExcluded))
  const isTold = branches.length > 1 && meant.length === 1 && branches.every((branch) => branch.length > 0)
  return isTold ? branches.filter((branch) => branch !== meant[0]).flat() : undefined
}
