import { exampleForm } from '../../../src/rules/exampleForm';
import { runCommandLine } from './memoryWorld';

const forms = JSON.stringify([exampleForm]);
const rule = { name: '合格率要求', severity: '错误', scope: '质量指标的指标值', condition: '小于', content: '98%' };

function settings(...ownRules: readonly object[]): string {
  return JSON.stringify({ ownRules });
}

async function findingsOf(args: readonly string[], files: Parameters<typeof runCommandLine>[1]) {
  const run = await runCommandLine(['check', '--json', ...args], files);
  const findings = JSON.parse(run.printed) as { readonly rule: string; readonly path: string }[];
  return { ...run, own: findings.filter((finding) => finding.rule === '自定义：合格率要求') };
}

describe('自定义规则与命令行', () => {
  it('--settings 里的规则照样查，写不对的一条说明一句，其余照查', async () => {
    const run = await findingsOf(['a.json', '--settings', 's.json'], {
      'a.json': forms,
      's.json': settings(rule, { ...rule, name: '写错的', condition: '约等于' }),
    });
    expect(run.own).toMatchObject([{ path: 'indicators.period[2].value', severity: 'error', messageId: 'own' }]);
    expect(run.reported.join('\n')).toContain('自定义规则「写错的」没有检查：「条件」写着「约等于」');
    expect(run.code).toBe(1);
  });

  it('不带 --json 时写在未检查里', async () => {
    const run = await runCommandLine(['check', 'a.json', '--settings', 's.json'], {
      'a.json': forms,
      's.json': settings({ ...rule, scope: '没有的栏目' }),
    });
    expect(run.printed).toContain('这些申报表里没有这一栏');
  });

  it('规则的键写错时点出来', async () => {
    const run = await runCommandLine(['check', 'a.json', '--settings', 's.json'], {
      'a.json': forms,
      's.json': settings({ ...rule, massage: '' }),
    });
    expect(run.code).toBe(2);
    expect(run.reported.join('\n')).toContain('ownRules[0].massage');
  });

  it('build 写进表里，合并几个工作簿各取一次，check 从工作簿里读', async () => {
    const files = { 'a.json': forms, 's.json': settings(rule) };
    const built = await runCommandLine(['build', 'a.json', '--settings', 's.json', '-o', 'one.xlsx'], files);
    const one = built.written.get('one.xlsx') as Uint8Array;
    const twice = await runCommandLine(['build', 'one.xlsx', 'two.xlsx', '-o', 'all.xlsx'], {
      'one.xlsx': one,
      'two.xlsx': one,
    });
    const all = twice.written.get('all.xlsx') as Uint8Array;
    const run = await findingsOf(['all.xlsx'], { 'all.xlsx': all });
    expect(run.own).toHaveLength(1);
    expect(run.reported.join('\n')).not.toContain('没有检查');
    const asSettings = await findingsOf(['a.json', '--settings', 'all.xlsx'], { 'a.json': forms, 'all.xlsx': all });
    expect(asSettings.own).toHaveLength(1);
  });
});
