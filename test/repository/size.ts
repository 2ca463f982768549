export interface Sized {
  path: string
  lines: number
}

const bounds = { median: 60, ninetieth: 200, most: 300 }

export function sized(path: string, text: string): Sized {
  return { path, lines: text.split('\n').length - 1 }
}

/** Where hand-written files grow out of what a reader can hold. */
export function wrongSizes(files: readonly Sized[]): string[] {
  const lines = files.map((file) => file.lines).sort((a, b) => a - b)
  const at = (share: number) => lines[Math.floor((lines.length - 1) * share)] ?? 0
  return [
    ...files.filter((file) => file.lines > bounds.most).map((file) => `${file.path} has ${file.lines} lines`),
    ...(at(0.5) > bounds.median ? [`half of the files pass ${at(0.5) - 1} lines`] : []),
    ...(at(0.9) > bounds.ninetieth ? [`a tenth of the files pass ${at(0.9) - 1} lines`] : []),
  ]
}
