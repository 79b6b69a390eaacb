import './newerMembers';
import { readWorkbook } from '../formats/xlsx/readWorkbook';
import { saveWorkbook } from '../formats/xlsx/saveWorkbook';
import { serveWorkbooks } from './serveWorkbooks';

serveWorkbooks({ read: readWorkbook, write: saveWorkbook });
