import { expect, test } from 'vitest'
import { renewable, renewSite } from '../../../plugins/astro/served/renewed-site.ts'

test('a site is opened again in its place, by its folder', async () => {
  let opened = 0
  const open = async () => {
    opened += 1
    const title = `Opened ${opened}`
    return { title: () => title }
  }
  expect(await renewSite('/one')).toBe(false)
  const site = await renewable('/one', open)
  expect(site.title()).toBe('Opened 1')
  expect(await renewSite('/one/')).toBe(true)
  expect(site.title()).toBe('Opened 2')
  expect(await renewSite('/two')).toBe(false)
  expect(opened).toBe(2)
})

test('a site that cannot be opened again stays as it is', async () => {
  let isBroken = false
  const site = await renewable('/broken', async () => {
    if (isBroken) throw new Error('Two pages have one address.')
    return { title: 'As it was' }
  })
  isBroken = true
  await expect(renewSite('/broken')).rejects.toThrow('Two pages have one address.')
  expect(site.title).toBe('As it was')
})
