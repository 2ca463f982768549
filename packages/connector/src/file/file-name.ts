import { wellFormed } from '@helpdesk-mcp/contracts'

const maxName = 255

/** The name in a `content-disposition` header, without folders (RFC 6266). */
export function fileName(header: string | null): string | undefined {
  if (header === null) return undefined
  const extended = /;\s*filename\*\s*=\s*([\w-]+)'[\w-]*'([^;\s]+)/i.exec(header)
  const quoted = /;\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(header)
  const token = /;\s*filename\s*=\s*([^;"\s][^;]*)/i.exec(header)
  const name =
    (extended && fromPercent(extended[2] ?? '', extended[1] ?? '')) ??
    fromBytes(quoted?.[1]?.replace(/\\(.)/g, '$1') ?? token?.[1] ?? '')
  const last = name.split(/[/\\]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
  const clean = last.replace(/[\u0000-\u001f\u007f]/g, '').trim()
  return clean === '' ? undefined : wellFormed(clean.slice(0, maxName))
}

function fromPercent(text: string, charset: string): string | undefined {
  const bytes = Buffer.from(
    text.replace(/%([\da-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  return decode(bytes, charset)
}

/** Headers arrive as Latin-1, but some servers write UTF-8 into them. */
function fromBytes(text: string): string {
  const isLatin1 = Array.from(text).every((character) => character.charCodeAt(0) < 256)
  return (isLatin1 ? decode(Buffer.from(text, 'latin1'), 'utf-8') : undefined) ?? text
}

function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
