import type { BodyPlan } from '@helpdesk-mcp/contracts'
import { asText, refusal } from './text.ts'

/** A multipart body: files as parts of their own, lists as a part each; null is not sent, a form cannot say it. */
export function multipart(plan: Pick<BodyPlan, 'fields'>, fields: Record<string, unknown>): FormData {
  const files = new Map(
    plan.fields.filter(({ file }) => file).map(({ name, argument }) => [name, argument ?? name]),
  )
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const item of [value].flat()) {
      const argument = files.get(name)
      if (item === null || item === undefined) continue
      if (argument === undefined) form.append(name, asText(item))
      else form.append(name, fileBlob(argument, item), fileName(item))
    }
  }
  return form
}

/** A file argument, `{ filename, content, content_type }`, as bytes. Throws `invalid_arguments` for what is no base64. */
export function fileBlob(argument: string, value: unknown): Blob {
  const { content, content_type: type } = value as { content: string; content_type?: string }
  const plain = content.replace(/^data:[^,]*;base64,/, '').replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(plain)) {
    throw refusal(`${argument}.content`, content, 'is not base64.', 'base64')
  }
  return new Blob([new Uint8Array(Buffer.from(plain, 'base64'))], {
    type: type ?? 'application/octet-stream',
  })
}

function fileName(value: unknown): string {
  return String((value as { filename?: unknown }).filename ?? 'file')
}
