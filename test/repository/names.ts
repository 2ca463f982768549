import type { SourceFile } from './workspace.ts'

/** Vendors that a text names, as a word of its own or joined to others by anything but letters. */
export function vendorsNamed({ path, text }: SourceFile, vendors: readonly string[]): string[] {
  return [...new Set(vendors)]
    .filter((name) => new RegExp(`(?<![a-z])${literal(name)}(?![a-z])`, 'i').test(text))
    .map((name) => `${path} names ${name}`)
}

/** Written in parts, so that this file does not mention them either. */
const machine = ['work', 'root', 'tmp/draft'].map((folder) => `/${folder}/`)
const papers = ['shared/design', 'shared/vendors', 'facts'].map((name, index) =>
  index < 2 ? `${name}/` : `${name}.md`,
)

/** Mentions of what only the makers of the project have. */
export function privateMentions({ path, text }: SourceFile): string[] {
  return [...machine, ...papers]
    .filter((mention) => new RegExp(`(?<![\\w.-])${literal(mention)}`).test(text))
    .map((mention) => `${path} mentions ${mention}`)
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
