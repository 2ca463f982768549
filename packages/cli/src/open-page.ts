/** Opens a page in the user's browser, if there is one. No shell ever parses the URL. */
export async function openPage(url: string, platform = process.platform): Promise<void> {
  const { spawn } = await import('node:child_process')
  const [program, ...args] = launcher(url, platform)
  const child = spawn(program, args, { detached: true, stdio: 'ignore' })
  // Without a browser nothing opens: commands print the URL as well.
  child.once('error', () => undefined)
  child.unref()
}

function launcher(url: string, platform: NodeJS.Platform): [program: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', url]
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return ['xdg-open', url]
}
