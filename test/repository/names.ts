import type { SourceFile } from './workspace.ts'

/** Vendors that a text names, as a word of its own or joined to others by anything but letters. */
export function vendorsNamed({ path, text }: SourceFile, vendors: readonly string[]): string[] {
  return [...new Set(vendors)]
    .filter((name) => new RegExp(`(?<![a-z])${literal(name)}(?![a-z])`, 'i').test(text))
    .map((name) => `${path} names ${name}`)
}

/** Paths that are only there on somebody's machine. */
const machinePath = /(?<![\w.:/-])\/(home|Users|root|work|tmp)\/[\w.-]+/g

export function machinePaths({ path, text }: SourceFile): string[] {
  return [...new Set(text.match(machinePath))].map((found) => `${path} mentions ${found}`)
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
