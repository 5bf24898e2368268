/** Lists every folder from its end, as another file system may. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const reversed = (list) => (Array.isArray(list) ? list.reverse() : list)
const { readdirSync, readdir } = fs
const { readdir: promised } = fs.promises

fs.readdirSync = (...args) => reversed(readdirSync(...args))
fs.readdir = (...args) => {
  const done = args.pop()
  readdir(...args, (error, list) => done(error, reversed(list)))
}
fs.promises.readdir = async (...args) => reversed(await promised(...args))
syncBuiltinESMExports()
