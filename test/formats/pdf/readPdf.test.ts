/** @slow */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import { planOfficialSheet } from '../../../src/layout/official/planOfficialSheet';
import type { Form } from '../../../src/model/form';
import type { PagePlan } from '../../../src/model/sheetPlan';
import { describeInBrowser } from '../../e2e/describeInBrowser';
import { describeWithLibreOffice } from '../../describeWithLibreOffice';
import { withoutBlanks } from '../../parse/stream/withoutBlanks';
import { printToPdf } from '../../roundTrip/printToPdf';
import { decodeFiles } from './decodeFiles';
import type { DecodedForms } from './decodeFiles';
import { minimalPdf } from './minimalPdf';
import { printPdf } from './printPdf';

const SEEDS = ['2024', '2025'].flatMap((year) =>
  [1, 2, 3, 4, 5].map((number) => {
    const path = join(__dirname, `../../fixtures/seeds/${year}-${number}.gold.json`);
    return JSON.parse(readFileSync(path, 'utf8')) as Form;
  }),
);

/** Nothing is wrong, left over or doubtful, but for characters that a font drew alike. */
function expectExact({ forms, notes, remainder }: DecodedForms, gold: readonly Form[]): void {
  expect(withoutBlanks(forms)).toEqual(withoutBlanks(gold));
  expect(notes.filter(({ doubt }) => doubt !== 'repaired-character')).toEqual([]);
  expect(remainder.filter(({ text }) => !PAGE_NUMBER.test(text))).toEqual([]);
}

const PAGE_NUMBER = /^第 ?\d+ ?页 ?共 ?\d+ ?页$/u;

describeInBrowser('a PDF that a browser printed', () => {
  let decoded: Record<'whole.pdf' | 'cut.pdf' | 'bare.pdf' | 'bare-cut.pdf', DecodedForms>;

  beforeAll(async () => {
    decoded = decodeFiles({
      'whole.pdf': await printPdf(SEEDS, '600mm'),
      'cut.pdf': await printPdf(SEEDS, '110mm'),
      'bare.pdf': await printPdf(SEEDS, '600mm', 'none'),
      'bare-cut.pdf': await printPdf(SEEDS, '297mm', 'none'),
    });
  }, 120_000);

  it('holds the real forms as they are, each on one page', () => {
    expectExact(decoded['whole.pdf'], SEEDS);
  });

  it('holds the real forms as they are on pages that cut rows and merged cells', () => {
    expectExact(decoded['cut.pdf'], SEEDS);
  });

  it('holds the real forms as they are where no lines are drawn, each on one page', () => {
    expectExact(decoded['bare.pdf'], SEEDS);
  });

  it('without lines notes what a page break leaves in doubt: no indicator is wrong without a note', () => {
    const { forms, notes } = decoded['bare-cut.pdf'];
    const noted = new Set(notes.map(({ form, path }) => `${form} ${path}`));
    const silent = SEEDS.filter((gold, at) => {
      const isNoted = noted.has(`${at} indicators.period`) && noted.has(`${at} indicators.annual`);
      return !isNoted && !isDeepStrictEqual(withoutBlanks(forms[at]), withoutBlanks(gold));
    });
    expect(silent.map(({ projectName }) => projectName)).toEqual([]);
    const heads = (all: readonly Form[]): unknown =>
      withoutBlanks(all.map((form) => ({ ...form, indicators: undefined })));
    expect(heads(forms)).toEqual(heads(SEEDS));
  });

  it('says once a form that characters were repaired', () => {
    const repaired = decoded['whole.pdf'].notes.map(({ form }) => form);
    expect(repaired).toEqual([...new Set(repaired)]);
  });
});

describeWithLibreOffice('a PDF that LibreOffice made of official forms', () => {
  let decoded: Record<'whole.pdf' | 'cut.pdf', DecodedForms>;

  beforeAll(async () => {
    decoded = decodeFiles({ 'whole.pdf': await printSheets({}), 'cut.pdf': await printSheets(LOW) });
  }, 240_000);

  it('holds the real forms as they are', () => {
    expectExact(decoded['whole.pdf'], SEEDS);
  });

  it('holds the real forms as they are on low pages, where tall rows are cut', () => {
    expect(withoutBlanks(decoded['cut.pdf'].forms)).toEqual(withoutBlanks(SEEDS));
  });
});

const LOW: Partial<PagePlan> = { orientation: 'landscape' };

async function printSheets(page: Partial<PagePlan>): Promise<Uint8Array> {
  const sheets = SEEDS.map((form, at) => {
    const { plan } = planOfficialSheet(`申报表${at + 1}`, [form]);
    return { ...plan, page: { ...plan.page, ...page } as PagePlan };
  });
  const print = await printToPdf(await writeWorkbook({ sheets, marks: [], settings: new Map() }));
  const bytes = readFileSync(print.pdf);
  await print.remove();
  return bytes;
}

const ENCRYPTION = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;

const WORD = 'BT /F 10 Tf 100 100 Td (seen) Tj ET';
const OTHER = 'BT /F 10 Tf 100 80 Td (below) Tj ET';

describe('a PDF', () => {
  let decoded: Record<'scan.pdf' | 'locked.pdf' | 'broken.pdf' | 'clipped.pdf' | 'shown.pdf', DecodedForms>;

  beforeAll(() => {
    decoded = decodeFiles({
      'scan.pdf': minimalPdf('0 0 200 200 re f'),
      'locked.pdf': minimalPdf('0 0 1 1 re f', ENCRYPTION),
      'clipped.pdf': minimalPdf(`q 0 0 50 50 re W n ${WORD} Q`),
      'shown.pdf': minimalPdf(`q 0 0 50 50 re W n ${WORD} Q ${WORD} q 0 0 150 150 re W n ${OTHER} Q`),
      'broken.pdf': Buffer.from('%PDF-1.7\n1 0 obj'),
    });
  }, 60_000);

  it('without text is told to be a scan', () => {
    expect(decoded['scan.pdf'].problem).toMatch(/「scan\.pdf」里只有图像没有文字.*。$/u);
  });

  it('that draws texts only where none of them is seen is a scan', () => {
    expect(decoded['clipped.pdf'].problem).toContain('只有图像没有文字');
  });

  it('that draws a text beyond the area it shows, and again within it, holds it once', () => {
    expect(decoded['shown.pdf'].remainder.map(({ text }) => text)).toEqual(['seen', 'below']);
  });

  it('with a password is told to have one', () => {
    expect(decoded['locked.pdf'].problem).toMatch(/「locked\.pdf」有密码.*。$/u);
  });

  it('that is broken is told to be so', () => {
    expect(decoded['broken.pdf'].problem).toMatch(/「broken\.pdf」不完整或已损坏.*。$/u);
  });
});
