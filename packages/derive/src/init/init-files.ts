import type { Draft } from './draft.ts'
import { sandboxText } from './draft-sandbox.ts'
import { testFiles } from './draft-tests.ts'
import { type Layout, packageFiles } from './package-files.ts'
import { overlayText, toolFiles } from './yaml-texts.ts'

/** Every file of a drafted connector: text by path inside its folder. */
export async function draftFiles(
  draft: Draft,
  { layout, version, documentText }: { layout: Layout; version: string; documentText: string },
): Promise<Record<string, string>> {
  const { facts, entries, actions, leftOut } = draft
  const { title } = facts.identity
  return {
    ...packageFiles({ layout, version, facts }),
    'openapi.yaml': documentText,
    ...toolFiles(title, entries, leftOut),
    'sandbox/sandbox.ts': sandboxText(facts),
    ...(await testFiles(draft)),
    ...(actions.length > 0 ? { 'overlay.yaml': overlayText(title, actions) } : {}),
  }
}
