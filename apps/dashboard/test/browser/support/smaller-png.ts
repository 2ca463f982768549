import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** The same picture in fewer bytes: browsers compress screenshots quickly rather than well. Takes 8-bit RGB and RGBA. */
export function smallerPng(png: Buffer): Buffer {
  const { header, data } = readChunks(png)
  const [width, height, depth, colors] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8],
    header[9] ?? 0,
  ]
  const channels = { 2: 3, 6: 4 }[colors]
  if (depth !== 8 || channels === undefined) return png
  const rows = unfilter(inflateSync(data), width * channels, height, channels)
  const candidates = [0, 2].map((filter) => pack(rows, filter, channels))
  const best = candidates.reduce((least, each) => (each.length < least.length ? each : least))
  const written = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', best), chunk('IEND')])
  return written.length < png.length ? written : png
}

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

function readChunks(png: Buffer): { header: Buffer; data: Buffer } {
  const data: Buffer[] = []
  let header: Buffer = Buffer.alloc(0)
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const name = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (name === 'IHDR') header = body
    if (name === 'IDAT') data.push(body)
    at += length + 12
  }
  return { header, data: Buffer.concat(data) }
}

/** The pixels of each row, without the filters of PNG (https://www.w3.org/TR/png-3/#9Filters). */
function unfilter(data: Buffer, length: number, height: number, channels: number): Buffer[] {
  const rows: Buffer[] = []
  let above: Buffer = Buffer.alloc(length)
  for (let y = 0; y < height; y++) {
    const start = y * (length + 1)
    const filter = data[start] ?? 0
    const row = Buffer.from(data.subarray(start + 1, start + 1 + length))
    for (let x = 0; x < length; x++) row[x] = (row[x] ?? 0) + predict(filter, row, above, x, channels)
    rows.push(row)
    above = row
  }
  return rows
}

function pack(rows: readonly Buffer[], filter: number, channels: number): Buffer {
  let above: Buffer = Buffer.alloc(rows[0]?.length ?? 0)
  const lines = rows.map((row) => {
    const line = Buffer.alloc(row.length + 1, filter)
    for (let x = 0; x < row.length; x++)
      line[x + 1] = (row[x] ?? 0) - predict(filter, row, above, x, channels)
    above = row
    return line
  })
  return deflateSync(Buffer.concat(lines), { level: 9, memLevel: 9 })
}

/** What a filter expects at a byte, from the pixel to the left, the one above, and the one between. */
function predict(filter: number, row: Buffer, above: Buffer, x: number, channels: number): number {
  const left = x < channels ? 0 : (row[x - channels] ?? 0)
  const up = above[x] ?? 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const corner = x < channels ? 0 : (above[x - channels] ?? 0)
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(guess - each)) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function chunk(name: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(body.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}
