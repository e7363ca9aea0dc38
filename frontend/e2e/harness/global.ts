import type { TestProject } from 'vitest/node';
import { startServer } from './server';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
  }
}

/** One service for all files of a run. */
export default async function setup(project: TestProject) {
  const { address, stop } = await startServer();
  project.provide('address', address);
  return stop;
}
