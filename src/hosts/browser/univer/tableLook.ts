import { BorderStyleTypes } from '@univerjs/core';
import { HEAD_STYLE } from '../../../model/headStyle';

const EDGE = { s: BorderStyleTypes.THIN, cl: { rgb: '#8EA9DB' } };

/**
 * How tables look in the grid beneath what their own cells say. Univer draws the arrows of the headings in the colour of the text of its table style, which
 * is white in the styles that it brings along; ours is that of the headings that stand there.
 */
export const TABLE_LOOK = {
  name: 'shenbao',
  style: {
    headerRowStyle: { bg: { rgb: `#${HEAD_STYLE.fill}` }, cl: { rgb: `#${HEAD_STYLE.font.color}` } },
    firstRowStyle: { bg: { rgb: '#FFFFFF' } },
    secondRowStyle: { bg: { rgb: '#F3F7FC' } },
    lastRowStyle: { bd: { b: EDGE } },
  },
};
