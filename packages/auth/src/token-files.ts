export { configFolder, type FolderSource } from './files/config-folder.ts'
export { createFileTokenStore, type FileTokenStore } from './files/file-token-store.ts'
export { type Login, listLogins, removeLogin, saveLogin } from './files/logins.ts'
export { tokenFile } from './files/token-file.ts'
