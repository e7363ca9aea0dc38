import { merged } from './merged';

export const messages = merged(
  import.meta.glob(['./locales/en.po', '../features/*/locales/en.po'], { eager: true, import: 'messages' }),
);
