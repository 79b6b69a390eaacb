import { KNOWN_TEMPLATES } from '../model/knownTemplates';
import { templateSet } from './grid/cellLabel';

/** The templates that every source is read by unless told otherwise. */
export const KNOWN_TEMPLATE_SET = templateSet(KNOWN_TEMPLATES);
