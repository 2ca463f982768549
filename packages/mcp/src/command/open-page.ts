import { spawn } from 'node:child_process'

/** Shows a page in the person's browser, if there is one. No shell reads the address. */
export function openPage(url: string, platform = process.platform): void {
  const [program, ...args] =
    platform === 'darwin'
      ? ['open', url]
      : platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url]
  if (program === undefined) return
  const child = spawn(program, args, { detached: true, stdio: 'ignore' })
  // The address is printed too.
  child.once('error', () => undefined)
  child.unref()
}
