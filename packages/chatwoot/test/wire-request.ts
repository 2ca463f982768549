/** An account of a server that somebody runs. */
export const account = 'https://chat.example.com/api/v1/accounts/7'
export const reports = 'https://chat.example.com/api/v2/accounts/7/reports'

export const token = { api_access_token: 'test-token' }
export const json = { ...token, 'content-type': 'application/json' }

export const get = (url: string) => ({ method: 'GET', url, headers: token })
export const send = (method: string, url: string, body: unknown) => ({ method, url, headers: json, body })
export const remove = (url: string) => ({ method: 'DELETE', url, headers: token })
