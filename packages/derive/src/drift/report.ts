import type { Change } from './compare.ts'

/** A change, and the tools that it concerns. */
export interface Finding extends Change {
  /** Names of tools; empty for what none of our tools uses. */
  tools: readonly string[]
}

export interface DriftReport {
  /** `none`, `compatible` or `breaking`, by what concerns our tools and new operations. */
  verdict: 'none' | 'compatible' | 'breaking'
  findings: readonly Finding[]
  /** Actions of overlay.yaml that match nothing in the newer document, by their targets. */
  unmatched: readonly string[]
  /** References of the newer document that lead nowhere. */
  broken: readonly string[]
}

export function verdictOf(findings: readonly Finding[]): DriftReport['verdict'] {
  const relevant = findings.filter(({ tools, kind }) => tools.length > 0 || kind === 'operation added')
  if (relevant.length === 0) return 'none'
  return relevant.some(({ breaking, tools }) => breaking && tools.length > 0) ? 'breaking' : 'compatible'
}

const sentences: Readonly<Record<DriftReport['verdict'], string>> = {
  none: 'Nothing that our tools use has changed.',
  compatible: 'What has changed breaks none of our tools.',
  breaking: 'What has changed breaks tools.',
}

/** The report for people: what breaks first, then what does not, with the tools that each change concerns. */
export function describeDrift({ verdict, findings, unmatched, broken }: DriftReport): string[] {
  const used = findings.filter(({ tools }) => tools.length > 0)
  const added = findings.filter(({ kind }) => kind === 'operation added')
  const others = findings.filter(({ tools, kind }) => tools.length === 0 && kind !== 'operation added')
  return [
    sentences[verdict],
    ...section('Breaking', used.filter(({ breaking }) => breaking).map(describeFinding)),
    ...section('Not breaking', used.filter(({ breaking }) => !breaking).map(describeFinding)),
    ...section(
      'New operations, of which no tool is made yet',
      added.map(({ operation, operationId }) => `${operation} (${operationId})`),
    ),
    ...section('Actions of overlay.yaml that match nothing any more: remove them', unmatched),
    ...section('References that lead nowhere', broken),
    ...(others.length > 0 ? ['', `${others.length} changes in operations that no tool uses.`] : []),
  ]
}

function describeFinding({ operation, kind, side, field, detail, tools }: Finding): string {
  const place = field === undefined ? '' : `${side} ${field}: `
  const what = kind.startsWith('values') || kind === 'operation renamed' ? `${kind}: ${detail}` : detail
  return `${operation}: ${place}${what}. Tools: ${tools.join(', ')}`
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title} (${lines.length}):`, ...lines.map((line) => `- ${line}`)]
}
