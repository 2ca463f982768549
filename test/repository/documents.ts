import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { listFiles, root } from './workspace.ts'

export interface Document {
  /** From the root. */
  path: string
  text: string
}

/** Every Markdown file that readers see. */
export function readDocuments(): Document[] {
  return listFiles(root)
    .map((file) => relative(root, file))
    .filter(
      (path) => path.endsWith('.md') && !path.startsWith('.changeset/') && !path.endsWith('CHANGELOG.md'),
    )
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export interface ShellBlock {
  /** What stands after `sh`; '' for a block that runs anywhere. */
  reason: string
  /** Without comments. */
  lines: string[]
}

/** The fenced blocks of shell commands. */
export function shellBlocks(text: string): ShellBlock[] {
  return [...text.matchAll(/^ *```sh *(.*)\n([\s\S]*?)^ *```/gm)].map(([, reason = '', body = '']) => ({
    reason: reason.trim(),
    lines: body
      .split('\n')
      .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
      .filter(Boolean),
  }))
}

/** Links and file names that lead nowhere. A file is named from the root, from its document, or as every connector has it. */
export function deadReferences(
  { path, text }: Document,
  exists: (path: string) => boolean = isThere,
): string[] {
  const folders = [dirname(path), '.', 'packages/richpanel']
  const prose = text.replaceAll(/^ *```[\s\S]*?^ *```/gm, '')
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
    .map(([, link, source]) => (link ?? source ?? '').replace(/#.*/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
    .filter((link) => !exists(join(dirname(path), link)))
  const files = [...prose.matchAll(/`([\w.@-]+(?:\/[\w.@-]+)+)\/?`/g)]
    .map(([, file = '']) => file)
    .filter(
      (file) =>
        /\.(tsx?|m?js|json|ya?ml|md|png)$/.test(file) ||
        /^(packages|apps|scripts|docs|bench|test|src)\//.test(file),
    )
    .filter((file) => !file.startsWith('.') && !/node_modules|\/dist(\/|$)/.test(file))
    .filter((file) => !folders.some((folder) => exists(join(folder, file))))
  return [...links, ...files].map((reference) => `${path}: ${reference}`)
}

/** Scripts that a text runs by `npx pnpm@12` and package.json does not have. */
export function unknownScripts({ path, text }: Document, scripts: readonly string[]): string[] {
  const commands = ['install', 'exec']
  return [...text.matchAll(/npx (?:-y )?pnpm@12((?: --\S+(?: @helpdesk-mcp\/\S+| \/\S+)?)*) ([a-z][\w:-]*)/g)]
    .filter(([, options = '']) => !options.includes('--filter'))
    .map(([, , script = '']) => script)
    .filter((script) => !commands.includes(script) && !scripts.includes(script))
    .map((script) => `${path}: ${script}`)
}

function isThere(path: string): boolean {
  return existsSync(join(root, path))
}
