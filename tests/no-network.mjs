/** Loaded before a program: whatever asks for the network ends it, and says who asked. */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const refuse = (name) => () => {
  console.error(new Error(`${name} asks for the network`).stack)
  process.exit(70)
}

globalThis.fetch = refuse('fetch')
net.Socket.prototype.connect = refuse('net')
dgram.createSocket = refuse('dgram')
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[name] = refuse('dns')
  dns.promises[name] = refuse('dns')
}
syncBuiltinESMExports()
