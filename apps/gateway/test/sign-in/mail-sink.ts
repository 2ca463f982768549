import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface Received {
  from: string
  to: string[]
  /** As it came, with its headers. */
  source: string
  /** The links in it. */
  links: string[]
}

interface SinkOptions {
  user?: { name: string; password: string }
  /** Refuses every message. */
  isFull?: boolean
}

/** A mail server on loopback that keeps what it is given. */
export async function openMailSink({ user, isFull = false }: SinkOptions = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: user === undefined,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    onAuth({ username, password }, _, done) {
      const isKnown = username === user?.name && password === user?.password
      done(isKnown ? null : new Error('Wrong user or password.'), { user: username ?? '' })
    },
    onData(stream, session, done) {
      let source = ''
      stream.on('data', (chunk: Buffer) => {
        source += chunk.toString('utf8')
      })
      stream.on('end', () => {
        if (isFull) return done(new Error('The mailbox is full.'))
        const { mailFrom, rcptTo } = session.envelope
        const text = source.replace(/=\r\n/g, '').replace(/=3D/g, '=')
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source,
          links: text.match(/https?:\/\/\S+hdm_link_\S+/g) ?? [],
        })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  const login = user === undefined ? '' : `${user.name}:${encodeURIComponent(user.password)}@`
  return { received, url: `smtp://${login}127.0.0.1:${port}` }
}
