import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const gateway = process.env['GATEWAY_URL'] ?? 'http://127.0.0.1:8787'

/** Paths of the management API; all else is the page's. */
const api =
  '^/(api-tokens|activity|audit|connected-apps|connectors|connect/callback|docs|events|find|gateway|integrated-account|mcp|mcp-clients|mcp-servers|me|my|oauth|openapi\\.json|overview|people|presets|session|sign-in/.+|tenants)(/|\\?|$)'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    // As data: URLs they would be refused by the page's content security policy.
    assetsInlineLimit: 0,
    target: 'baseline-widely-available',
  },
  server: {
    proxy: { [api]: { target: gateway, headers: { origin: gateway } } },
  },
})
