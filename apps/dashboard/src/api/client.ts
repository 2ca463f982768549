import createClient from 'openapi-fetch'
import type { paths } from '../generated/api.d.ts'

/** The management API of the gateway that served this page, authenticated by the session cookie. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' })
