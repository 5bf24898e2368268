/** Fields of other tools that no field here stands for, each with the reason. */
const NO_FIELD: readonly (readonly [RegExp, string])[] = [
  [/^(?:id|uid|slug|permalink)$/, 'The name of the file is the id, so remove this field.'],
  [
    /^(?:updated|modified|last-(?:updated|modified|update)|lastmod)$/,
    'The day of the last change comes from Git, so remove this field.',
  ],
  [
    /^(?:layout|template|draft|weight|toc|sidebar(?:-(?:position|label))?|nav-order|cssclasses)$/,
    'No page reads it, so remove this field.',
  ],
]

/** Says why a field of another tool has no place here. */
export function noFieldHelp(key: string): string | undefined {
  const name = key.toLowerCase().replaceAll('_', '-')
  return NO_FIELD.find(([names]) => names.test(name))?.[1]
}
