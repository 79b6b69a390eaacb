import './newerMembers';
import { readForms } from '../app/readForms';
import { decodeFiles } from '../formats/decodeFiles';
import { serveReading } from './serveReading';

serveReading({ read: readForms, decode: decodeFiles });
