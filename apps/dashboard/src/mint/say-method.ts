const methodWords: Readonly<Record<string, string>> = {
  list: 'Look through a list',
  get: 'Read one record',
  create: 'Create',
  update: 'Change',
  delete: 'Delete',
  read: 'All that only read',
  write: 'All that write',
  custom: 'All others',
}

/** A method, or a class of them, in words. */
export function sayMethod(method: string): string {
  return methodWords[method] ?? method.replaceAll('_', ' ')
}
