import { type Files, mdx } from '../vocabulary.ts'

/** The fields that every item has, but for its steps. */
export const HEAD = 'title: X\nroadmap: next\n'

/** The steps of an item that is done, so that no rule asks for owners or a target. */
export const STEPS = 'history: [{ status: done }]\n'

const AROUND: Files = {
  'people.yaml': 'kim: { name: Kim }\nada: { name: Ada }\n',
  'roadmap/next.md': mdx('title: Next plan'),
  'roadmap/items/first.md': mdx('title: First step\nroadmap: next\nhistory: [{ status: done }]'),
}

/** Returns a small project with the documents of a newcomer in it. */
export function withAround(documents: Files): Files {
  return { ...AROUND, ...documents }
}

/** Returns a small project with the text of one item. */
export function withItem(text: string): Files {
  return withAround({ 'roadmap/items/x.md': text })
}
