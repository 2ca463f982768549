export * from '@helpdesk-mcp/auth/token-files'
