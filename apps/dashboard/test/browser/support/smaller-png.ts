import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** The same picture in 256 colors, a third of the bytes. Where it has more, the rarest, on the edges of letters, become the most like them. */
export function smallerPng(png: Buffer): Buffer {
  const { header, data } = readChunks(png)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = { 2: 3, 6: 4 }[header[9] ?? 0]
  if (header[8] !== 8 || channels === undefined) return png
  const rows = unfilter(inflateSync(data), width * channels, height, channels)
  const pixels = rows.map((row) => Array.from({ length: width }, (_, x) => row.readUIntBE(x * channels, 3)))
  const { palette, places } = choosePalette(pixels)
  // Each row begins with its filter: none.
  const lines = pixels.map((row) => Buffer.from([0, ...row.map((color) => places.get(color) ?? 0)]))
  const indexed = Buffer.from(header)
  indexed[9] = 3
  return Buffer.concat([
    signature,
    chunk('IHDR', indexed),
    chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND'),
  ])
}

const maxColors = 256

/** Colors that are chosen for being frequent; the others for being unlike those, as a small icon's. */
const frequentColors = 160

/** The colors that stand for all, and for every color its place among them or that of the most like it. */
function choosePalette(pixels: readonly (readonly number[])[]) {
  const counts = new Map<number, number>()
  for (const row of pixels) for (const color of row) counts.set(color, (counts.get(color) ?? 0) + 1)
  const colors = [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color)
  const palette: number[] = []
  const nearest = colors.map((color) => ({ color, place: 0, away: Number.POSITIVE_INFINITY }))
  const take = (taken: number) => {
    for (const each of nearest) {
      const away = distance(each.color, taken)
      if (away < each.away) Object.assign(each, { place: palette.length, away })
    }
    palette.push(taken)
  }
  for (const color of colors.slice(0, frequentColors)) take(color)
  while (palette.length < Math.min(maxColors, colors.length)) {
    take(nearest.reduce((most, each) => (each.away > most.away ? each : most)).color)
  }
  return { palette, places: new Map(nearest.map(({ color, place }) => [color, place])) }
}

function distance(one: number, other: number): number {
  const [red, green, blue] = partsOf(one)
  const [otherRed, otherGreen, otherBlue] = partsOf(other)
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2
}

function partsOf(color: number): [red: number, green: number, blue: number] {
  return [color >> 16, (color >> 8) & 255, color & 255]
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
