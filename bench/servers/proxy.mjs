// A bare reverse proxy that adds the vendor's header: the least that anything between a client and a vendor costs. argv: the vendor's URL.
import { Agent, createServer, request } from 'node:http'

const vendor = new URL(process.argv[2])
const agent = new Agent({ keepAlive: true })
const server = createServer((incoming, outgoing) => {
  const headers = { ...incoming.headers, host: vendor.host, 'x-richpanel-key': 'bench' }
  const { method, url: path } = incoming
  const onward = request(
    { host: vendor.hostname, port: vendor.port, method, path, headers, agent },
    (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers)
      answer.pipe(outgoing)
    },
  )
  incoming.pipe(onward)
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
