import { nodeCrypto } from '@helpdesk-mcp/contracts'

/** One part of a multipart body. */
export interface Part {
  name: string
  filename?: string
  contentType?: string
  content: string | Uint8Array
}

/** Writes a multipart/form-data body. The boundary is a hash of the parts, so that the same parts give the same bytes. */
export function writeMultipart(parts: readonly Part[]): {
  body: Uint8Array<ArrayBuffer>
  contentType: string
} {
  const hash = nodeCrypto().createHash('sha256')
  for (const { name, content } of parts) hash.update(name).update('\0').update(content).update('\0')
  const boundary = `form-${hash.digest('hex').slice(0, 40)}`
  const chunks = parts.flatMap((part) => [
    Buffer.from(`--${boundary}\r\n${headersOf(part)}\r\n\r\n`),
    Buffer.from(part.content),
    Buffer.from('\r\n'),
  ])
  const body = Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)])
  return { body: new Uint8Array(body), contentType: `multipart/form-data; boundary=${boundary}` }
}

function headersOf({ name, filename, contentType }: Part): string {
  const file = filename === undefined ? '' : `; filename="${quoted(filename)}"`
  const type = contentType === undefined ? '' : `\r\nContent-Type: ${contentType.replace(/[\r\n]/g, ' ')}`
  return `Content-Disposition: form-data; name="${quoted(name)}"${file}${type}`
}

/** As HTML has it for forms: only what would end the text is encoded. */
function quoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
