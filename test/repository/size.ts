import type { SourceFile } from './workspace.ts'

const maxLines = 300

/** Hand-written files that are longer than a reader can hold. */
export function oversizedFiles(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > maxLines)
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${maxLines}`)
}
