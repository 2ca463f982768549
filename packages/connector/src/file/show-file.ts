import type { FileResult, Redactor, ResultImage, ResultResource } from '@helpdesk-mcp/contracts'
import { maxFileBytes, type VendorFile } from '../vendor/read-file.ts'
import { fileName } from './file-name.ts'
import { readPicture } from './picture.ts'
import { readText } from './text.ts'

/** Base64 characters of a picture that is shown: hosts refuse results of more than 1 MiB. */
const maxImageCharacters = 1_000_000
/** Base64 characters of any other file that goes along: as many as a result may have, since hosts may give them to a model as text. */
const maxResourceCharacters = 60_000
/** Pixels of a side that APIs of models take. */
const maxImageSide = 8_000

const generic = 'application/octet-stream'

/** What of a file goes to a model. */
export interface ShownFile {
  result: FileResult
  image?: ResultImage
  resource?: ResultResource
}

const same: Redactor = (value) => value

/**
 * Shows a text as text and a picture as a picture, by what its bytes are; anything else goes along as a resource if it is small, else only
 * its name, type and size are told. `redact` takes credentials out of the name, of which only the last step is told; bytes in which one
 * stands are not shown.
 */
export function showFile({ headers, content, bytes }: VendorFile, redact: Redactor = same): ShownFile {
  const { type, charset } = mediaType(headers.get('content-type'))
  const file = {
    filename: fileName(redact(headers.get('content-disposition'))) ?? null,
    bytes: bytes ?? null,
  }
  const without = (note: string, content_type = type): ShownFile => ({
    result: { ...file, content_type, note },
  })
  if (content === undefined)
    return without(`Not shown: the file is larger than ${maxFileBytes / 1_000_000} MB.`)
  if (content.length === 0) return { result: { ...file, content_type: type, text: '' } }
  const isGeneric = genericTypes.has(type)
  const isDeclared = isTextual(type)
  const text = isGeneric || isDeclared ? readText(content, { charset, isDeclared }) : undefined
  if (text !== undefined) {
    const content_type = isGeneric ? sniffedText(text, file.filename) : type
    return { result: { ...file, content_type, text } }
  }
  const raw = Buffer.from(content).toString('latin1')
  if (redact(raw) !== raw) return without('Not shown: a credential of this account stands in the file.')
  const picture = readPicture(content)
  if (!picture) {
    const isPicture = type.startsWith('image/') && type !== 'image/svg+xml'
    if (shownPictures.has(type) || isDeclared) return without(`Not shown: the content is not ${type}.`)
    if (isPicture) return without('Not shown: of pictures only PNG, JPEG, GIF and WebP can be shown.')
    const data = Buffer.from(content).toString('base64')
    if (data.length > maxResourceCharacters)
      return without('Not shown: only text, pictures, and other files up to 45 kB can be shown.')
    const uri = `attachment:///${encodeURIComponent(file.filename ?? 'file')}`
    return {
      result: { ...file, content_type: type, resource: uri },
      resource: { uri, mimeType: type, data },
    }
  }
  const { mimeType, width, height } = picture
  if (Math.max(width, height) > maxImageSide)
    return without(
      `Not shown: the picture has ${width} x ${height} pixels, more than can be shown.`,
      mimeType,
    )
  if (Math.ceil(content.length / 3) * 4 > maxImageCharacters)
    return without('Not shown: the picture is larger than 750 kB.', mimeType)
  return {
    result: { ...file, content_type: mimeType, image: { width, height } },
    image: { data: Buffer.from(content).toString('base64'), mimeType },
  }
}

/** Types that say nothing about a file. */
const genericTypes: ReadonlySet<string> = new Set([
  generic,
  'binary/octet-stream',
  'application/binary',
  'application/unknown',
  'application/download',
  'application/force-download',
  'application/x-download',
])

const shownPictures: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Text, and formats that are written as text. SVG is one of them: as a picture it could hold words that nobody sees. */
function isTextual(type: string): boolean {
  return (
    /^text\/|^message\/|[+/](json|xml|yaml|x-yaml|csv)$/.test(type) ||
    /^application\/(x-ndjson|jsonl|javascript|ecmascript|sql|x-sh|toml|xhtml\+xml|pgp-signature)$/.test(type)
  )
}

/** HTML is told by how it begins or is named. Any other text is shown as it stands, so that its type makes no difference. */
function sniffedText(text: string, filename: string | null): string {
  const isHtml =
    /^\s*<(!doctype html|html)[\s>]/i.test(text.slice(0, 1_000)) || /\.html?$/i.test(filename ?? '')
  return isHtml ? 'text/html' : 'text/plain'
}

function mediaType(header: string | null): { type: string; charset?: string | undefined } {
  const [, type = generic] = /^\s*([\w!#$&^.+-]{1,60}\/[\w!#$&^.+-]{1,60})\s*(?:;|$)/.exec(header ?? '') ?? []
  const charset = /;\s*charset\s*=\s*"?([\w:.-]{1,40})/i.exec(header ?? '')?.[1]
  return { type: type.toLowerCase(), charset }
}
