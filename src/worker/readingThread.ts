import { readForms } from '../app/readForms';
import { serveReading } from './serveReading';

serveReading(readForms);
