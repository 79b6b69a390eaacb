import './newerMembers';
import { readForms } from '../app/readForms';
import { decodeFile } from '../formats/decodeFile';
import { serveReading } from './serveReading';

serveReading({ read: readForms, decode: decodeFile });
