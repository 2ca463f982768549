/** A small page for the end of a login. */
export function redirectPage(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${asText(title)}</title>
<style>body { font: 1.1rem/1.5 system-ui; margin: 15vh auto; max-width: 32rem; padding: 0 1rem; color-scheme: light dark }</style>
</head>
<body><h1>${asText(title)}</h1><p>${asText(text)}</p></body>
</html>
`
}

function asText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
