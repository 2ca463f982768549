/** `node:crypto`, loaded when it is first needed: that takes some 4 ms, and a server that starts and lists its tools needs none of it. */
export function nodeCrypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto')
}
