import './newerMembers';
import { readForms } from '../app/read/readForms';
import { decodeFiles } from '../formats/decodeFiles';
import { serveReading } from './serveReading';

serveReading({ read: readForms, decode: decodeFiles });
