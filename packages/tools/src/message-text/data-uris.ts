const start = /data:[a-z0-9.+-]{0,60}(?:\/[a-z0-9.+-]{1,80})?(?:;[a-z0-9.+=_-]{1,100}){0,4},/gi

/** Replaces the content of `data:` addresses in HTML, so that pictures count for nothing. Linear; `data:` stays, so a picture is still known. */
export function withoutDataUris(html: string): string {
  if (!/data:/i.test(html)) return html
  let result = ''
  let from = 0
  let noDouble = false
  let noSingle = false
  start.lastIndex = 0
  for (let found = start.exec(html); found; found = start.exec(html)) {
    const before = html[found.index - 1]
    if (before === undefined || !/["'(=;\s]/.test(before)) continue
    let end = -1
    if (before === '"' && !noDouble) end = html.indexOf('"', start.lastIndex)
    if (before === "'" && !noSingle) end = html.indexOf("'", start.lastIndex)
    if (end < 0) {
      noDouble ||= before === '"'
      noSingle ||= before === "'"
      end = endOfBare(html, start.lastIndex)
    }
    // Short data is not worth it, and plain words that look like an address stay.
    if (end - found.index > 100) {
      result += `${html.slice(from, found.index)}data:,`
      from = end
    }
    start.lastIndex = end
  }
  return result + html.slice(from)
}

const bareEnd = /[\s"'<>)&]/g

function endOfBare(html: string, from: number): number {
  bareEnd.lastIndex = from
  return bareEnd.exec(html)?.index ?? html.length
}
