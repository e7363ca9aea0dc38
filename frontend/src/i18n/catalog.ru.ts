import { merged } from './merged';

export const messages = merged(
  import.meta.glob(['./locales/ru.po', '../features/*/locales/ru.po'], { eager: true, import: 'messages' }),
);
