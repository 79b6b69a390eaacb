/**
 * What the page may load: its own files and nothing else, so no text of a user can leave the computer. The page carries it
 * itself (a meta element), because in Excel it may be served by any web server of an office.
 */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // Fluent and Univer write style elements of their own; a style can load nothing from elsewhere either.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

module.exports = Object.entries(directives)
  .map(([name, sources]) => [name, ...sources].join(' '))
  .join('; ');
