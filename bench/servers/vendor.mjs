// Stands in for a vendor that costs next to nothing: answers every request with the JSON that stands in argv.
import { createServer } from 'node:http'

const body = Buffer.from(process.argv[2] ?? '{}')
const server = createServer((incoming, outgoing) => {
  incoming.resume()
  outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
