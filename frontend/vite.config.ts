/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.CLAUSULA_SERVER ?? 'http://127.0.0.1:8000';
const toServer = { target: server, changeOrigin: false };

export default defineConfig({
  plugins: [
    react({ babel: { plugins: ['@lingui/babel-plugin-lingui-macro'] } }),
    lingui(),
    // React Aria carries 34 languages; we speak two.
    { ...optimizeLocales.vite({ locales: ['ru-RU', 'en-US'] }), enforce: 'pre' as const },
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    // The content security policy allows neither inline code nor data: addresses.
    assetsInlineLimit: 0,
    target: 'es2022',
    cssTarget: ['chrome111', 'firefox114', 'safari16.4'],
  },
  server: { proxy: { '/api': toServer, '/auth': toServer } },
  test: {
    // A test that needs a document says so in its first line: to make one for a file takes a second.
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./src/testing.setup.ts'],
    restoreMocks: true,
  },
});
