import { createRedactor } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { fileName } from '../src/file/file-name.ts'
import { readPicture } from '../src/file/picture.ts'
import { showFile } from '../src/file/show-file.ts'
import { readFile, VendorFile } from '../src/vendor/read-file.ts'

const png = (width: number, height: number, more = 0) => {
  const bytes = Buffer.alloc(33 + more)
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const jpeg = hex('ffd8 ffe0 0004 0000 ffc4 0003 00 ffc0 0011 08 0010 0018 03 01 11 00 02 11 01 03 11 01')
const gif = Buffer.concat([Buffer.from('GIF89a'), hex('1800 1000 000000 3b')])
const webp = (chunk: string) =>
  Buffer.concat([Buffer.from('RIFF'), hex('1e000000'), Buffer.from('WEBP'), hex(chunk)])
const lossy = webp('56503820 0a000000 000000 9d012a 1800 1000')
const lossless = webp('5650384c 0a000000 2f 17c00300 0000000000')
const extended = webp('56503858 0a000000 00000000 170000 0f0000')
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\n')

function show(content: Uint8Array | string, type?: string, disposition?: string) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const headers = new Headers({
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(disposition === undefined ? {} : { 'content-disposition': disposition }),
  })
  return showFile(new VendorFile(headers, bytes, bytes.length))
}

describe('pictures', () => {
  it.each([
    ['image/png', png(24, 16)],
    ['image/jpeg', jpeg],
    ['image/gif', gif],
    ['image/webp', lossy],
    ['image/webp', lossless],
    ['image/webp', extended],
  ])('%s by its bytes, whatever it is said to be', (mimeType, bytes) => {
    for (const said of [
      mimeType,
      'image/jpeg',
      'application/octet-stream',
      'application/pdf',
      'text/html',
      undefined,
    ]) {
      expect(show(bytes, said), String(said)).toEqual({
        result: {
          filename: null,
          bytes: bytes.length,
          content_type: mimeType,
          image: { width: 24, height: 16 },
        },
        image: { mimeType, data: bytes.toString('base64') },
      })
    }
  })

  it('up to a size that hosts take', () => {
    expect(show(png(24, 16, 749_967), 'image/png').image?.data).toHaveLength(1_000_000)
    expect(show(png(24, 16, 749_968), 'image/png')).toEqual({
      result: expect.objectContaining({ bytes: 750_001, note: expect.stringContaining('750 kB') }),
    })
    expect(show(png(8_001, 16)).result.note).toContain('8001 x 16')
    expect(show(png(8_000, 8_000)).image).toBeDefined()
  })

  it('not those that are cut off, or only begin like one', () => {
    for (const bytes of [png(24, 16), jpeg, gif, lossy, lossless, extended]) {
      for (let length = 0; length < Math.min(bytes.length, 14); length++)
        expect(readPicture(bytes.subarray(0, length))).toBeUndefined()
    }
    expect(readPicture(png(0, 16))).toBeUndefined()
    expect(readPicture(hex(`ffd8${'ff'.repeat(50_000)}`))).toBeUndefined()
  })
})

describe('text', () => {
  const euro = '12 € – 東京'
  it.each([
    ['UTF-8', Buffer.from(euro), 'text/plain', euro],
    ['UTF-8 after a mark', Buffer.from(`\ufeff${euro}`), 'text/csv', euro],
    ['UTF-16 after a mark', Buffer.from(`\ufeff${euro}`, 'utf16le'), 'text/plain', euro],
    ['a named encoding', hex('8ab8 9d94'), 'text/plain; charset="shift_jis"', '顆攀'],
    [
      'one that HTML names',
      Buffer.concat([Buffer.from('<meta charset="iso-8859-1"><p>'), hex('fc')]),
      'text/html',
      '<meta charset="iso-8859-1"><p>ü',
    ],
    ['no encoding', hex('67 72 fc df 65'), 'text/plain', 'grüße'],
    ['an encoding that does not exist', Buffer.from(euro), 'text/plain; charset=utf-99', euro],
    ['an encoding that does not hold', hex('67 72 fc df 65'), 'text/plain; charset=utf-8', 'grüße'],
  ])('in %s', (what, bytes, type, text) => {
    const { result } = show(bytes, type)
    if (what !== 'a named encoding') expect(result.text).toBe(text)
    else expect(result.text).toBe(new TextDecoder('shift_jis').decode(bytes))
    expect(result.content_type).toBe(type.split(';')[0])
  })

  it.each([
    'application/json',
    'application/problem+json',
    'text/csv',
    'message/rfc822',
    'application/xml',
    'text/calendar',
  ])('as %s keeps its type', (type) => {
    expect(show('{"a":1}', type).result).toMatchObject({ content_type: type, text: '{"a":1}' })
  })

  it.each([undefined, 'application/octet-stream', 'not a type', '*/*'])('is found under %s', (type) => {
    expect(show('a,b\n1,2\n', type).result).toMatchObject({ content_type: 'text/plain', text: 'a,b\n1,2\n' })
    expect(show('<!DOCTYPE html><p>Hi', type).result.content_type).toBe('text/html')
  })

  it('of SVG is its source, never a picture', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>Hi</text></svg>'
    expect(show(svg, 'image/svg+xml')).toEqual({
      result: { filename: null, bytes: svg.length, content_type: 'image/svg+xml', text: svg },
    })
    expect(show(svg).result).toMatchObject({ content_type: 'text/plain', text: svg })
  })

  it('of an empty file is empty', () => {
    expect(show('', 'application/pdf').result).toMatchObject({ bytes: 0, text: '' })
  })
})

describe('what is not what it is said to be has a name, a type and a size only', () => {
  it.each([
    ['a PDF that is said to be text', pdf, 'text/plain', 'not text/plain'],
    ['text that is said to be a picture', Buffer.from('<script>'), 'image/png', 'not image/png'],
    ['bytes that are said to be text', hex('00010203'), 'text/plain', 'not text/plain'],
    ['control characters that are said to be text', hex('0102030405'), 'text/csv', 'not text/csv'],
    ['a TIFF', hex('49492a0008000000'), 'image/tiff', 'only PNG, JPEG, GIF and WebP'],
  ])('%s', (_what, bytes, type, note) => {
    expect(show(bytes, type)).toEqual({
      result: {
        filename: null,
        bytes: bytes.length,
        content_type: type ?? 'application/octet-stream',
        note: expect.stringContaining(note),
      },
    })
  })
})

describe('any other file goes along as it is', () => {
  it.each([
    ['a PDF', pdf, 'application/pdf'],
    ['a PDF without a type', pdf, undefined],
    ['RTF', Buffer.from('{\\rtf1 Hi}'), 'application/octet-stream'],
    ['text that is said to be a program', Buffer.from('MZ'), 'application/x-msdownload'],
  ])('%s', (_what, bytes, type) => {
    const content_type = type ?? 'application/octet-stream'
    const uri = 'attachment:///file'
    expect(show(bytes, type)).toEqual({
      result: { filename: null, bytes: bytes.length, content_type, resource: uri },
      resource: { uri, mimeType: content_type, data: Buffer.from(bytes).toString('base64') },
    })
  })

  it('up to the size of a result', () => {
    const { resource } = show(Buffer.alloc(45_000, 1), 'application/zip')
    expect(resource?.data).toHaveLength(60_000)
    expect(show(Buffer.alloc(45_001, 1), 'application/zip')).toEqual({
      result: expect.objectContaining({ note: expect.stringContaining('up to 45 kB') }),
    })
  })
})

describe('a file name', () => {
  it.each([
    ['attachment; filename="a b.png"', 'a b.png'],
    ['attachment; filename=plain.txt', 'plain.txt'],
    [`attachment; filename="x.txt"; filename*=UTF-8''%E6%9D%B1%20%E2%82%AC.txt`, '東 €.txt'],
    [`attachment; filename*=ISO-8859-1'de'gr%FC%DFe.txt`, 'grüße.txt'],
    [`attachment; filename="kept.txt"; filename*=UTF-8''%FF`, 'kept.txt'],
    ['attachment; filename="say \\"hi\\".txt"', 'say "hi".txt'],
    [`attachment; filename="${Buffer.from('東.txt').toString('latin1')}"`, '東.txt'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\\\temp\\\\a.txt"', 'a.txt'],
    ['inline', undefined],
    ['attachment; filename=""', undefined],
  ])('%s', (header, name) => {
    expect(fileName(header)).toBe(name)
  })

  it('is bounded, and never half a character', () => {
    expect(
      fileName(`attachment; filename*=UTF-8''${'%F0%9F%98%80'.repeat(5_000)}`)?.length,
    ).toBeLessThanOrEqual(255)
    expect(fileName(null)).toBeUndefined()
  })
})

describe('a body', () => {
  /** Counts what is read. */
  function endless(headers: Record<string, string> = {}) {
    const seen = { chunks: 0, cancelled: false }
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        seen.chunks++
        controller.enqueue(new Uint8Array(100))
      },
      cancel() {
        seen.cancelled = true
      },
    })
    return { seen, response: new Response(body, { headers }) }
  }

  it('that says it is too large is not read', async () => {
    const { response, seen } = endless({ 'content-length': '1001' })
    expect(await readFile(response, 1_000)).toMatchObject({ content: undefined, bytes: 1_001 })
    expect(seen.cancelled).toBe(true)
    expect(seen.chunks).toBeLessThan(3)
  })

  it.each([
    {},
    { 'content-length': '10' },
    { 'content-length': '-1' },
    { 'content-length': '99999', 'content-encoding': 'gzip' },
  ])('that is too large after all is left where it is: %o', async (headers) => {
    const { response, seen } = endless(headers as Record<string, string>)
    const file = await readFile(response, 1_000)
    expect(file).toMatchObject({ content: undefined, bytes: undefined })
    expect(showFile(file).result).toMatchObject({ bytes: null, note: expect.stringContaining('5 MB') })
    expect(seen.cancelled).toBe(true)
    expect(seen.chunks).toBeLessThan(14)
  })

  it('is read whole, as long as it is', async () => {
    const file = await readFile(new Response(new Uint8Array(1_000)), 1_000)
    expect(file.content).toHaveLength(1_000)
    expect(file.bytes).toBe(1_000)
  })
})

describe('a credential', () => {
  const secret = 'Tiny+key/8f3Kq29_Zx7'
  const redact = createRedactor([secret])
  const shown = (content: Uint8Array, type: string, disposition?: string) => {
    const headers = new Headers({
      'content-type': type,
      ...(disposition === undefined ? {} : { 'content-disposition': disposition }),
    })
    return showFile(new VendorFile(headers, content, content.length), redact)
  }

  it('in the bytes of a file keeps it from being shown', () => {
    const files = [
      [Buffer.concat([png(24, 16), Buffer.from(`tEXt${secret}`)]), 'image/png'],
      [Buffer.concat([pdf, Buffer.from([0, 255]), Buffer.from(secret)]), 'application/pdf'],
    ] as const
    for (const [content, type] of files) {
      const { result, image, resource } = shown(content, type)
      expect(result.note).toBe('Not shown: a credential of this account stands in the file.')
      expect({ image, resource }).toEqual({ image: undefined, resource: undefined })
    }
    expect(shown(png(24, 16), 'image/png').image).toBeDefined()
  })

  it.each([`filename="${secret}.txt"`, `filename*=UTF-8''${encodeURIComponent(secret)}.txt`])(
    'in its name is not told in part: %s',
    (name) => {
      expect(shown(Buffer.from('a'), 'text/plain', `attachment; ${name}`).result.filename).toBe(
        '[redacted].txt',
      )
    },
  )
})
