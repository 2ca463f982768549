import {
  type Redactor,
  type ResponsePlan,
  type ResultImage,
  type ResultResource,
  type ToolRecord,
  type UntrustedPart,
  type UntrustedPlan,
  wellKnownMediaTypes,
} from '@helpdesk-mcp/contracts'
import { jsonBytes } from '@helpdesk-mcp/tools'
import type { Presenter } from '../answers/present.ts'
import type { VendorFile } from '../vendor/read-file.ts'
import { showFile } from './show-file.ts'

/** People chose the name, and wrote the content. */
const untrusted: UntrustedPlan = { except: { content_type: wellKnownMediaTypes, note: true, resource: true } }

interface PresentedFile {
  content: Record<string, unknown>
  untrusted: readonly UntrustedPart[]
  images?: readonly ResultImage[]
  resources?: readonly ResultResource[]
}

/** A file as a result: cut to its size, HTML as a person sees it, and a picture beside it. */
export async function presentFile(
  file: VendorFile,
  record: ToolRecord,
  presenter: Presenter,
  notes: Record<string, unknown>,
  redact: Redactor,
): Promise<PresentedFile> {
  const { result, image, resource } = showFile(file, redact)
  const response: ResponsePlan = {
    kind: 'file',
    untrusted,
    ...(/html/.test(result.content_type) ? { texts: [{ path: 'text', type: 'content_type' }] } : {}),
  }
  const { item } = await presenter.item(result, { ...record, response }, undefined, jsonBytes(notes))
  return {
    content: { ...item, ...notes },
    untrusted: [{ at: [], ours: Object.keys(notes), plan: untrusted }],
    ...(image ? { images: [image] } : {}),
    ...(resource ? { resources: [resource] } : {}),
  }
}
