export * from '@helpdesk-mcp/auth/consent'
