import { readFileSync } from 'node:fs'
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { undeclaredTypes } from './undeclared-types.ts'

/** What a consumer on Node or a bundler would stumble over in a tarball. */
export async function packageProblems(tarball: string): Promise<string[]> {
  const bytes = readFileSync(tarball)
  const packed = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const linted = await publint({ pack: { tarball: packed }, level: 'suggestion', strict: true })
  const contents = createPackageFromTarballData(bytes)
  const types = await checkPackage(contents)
  return [
    ...linted.messages.map(
      (message) => `publint: ${formatMessage(message, linted.pkg ?? {}, { color: false }) ?? message.code}`,
    ),
    ...(types.types === false
      ? ['types: has none']
      : types.problems.filter(concernsUs).map((problem) => `types: ${describe(problem)}`)),
    ...undeclaredTypes(contents).map((problem) => `types: ${problem}`),
  ]
}

/** The packages are ESM only: resolution from CommonJS, or without `exports`, is nothing they promise. */
function concernsUs(problem: Problem): boolean {
  const kind = 'resolutionKind' in problem ? problem.resolutionKind : undefined
  return kind !== 'node10' && kind !== 'node16-cjs'
}

function describe(problem: Problem): string {
  const { kind, ...where } = problem
  if (kind === 'InternalResolutionError')
    return `${problem.fileName} cannot resolve ${problem.moduleSpecifier}`
  return 'entrypoint' in where ? `${kind} at ${where.entrypoint} (${where.resolutionKind})` : kind
}
