import type { Project } from '../../../src/pane/official/officialState';
import { listProjects } from '../../../src/pane/official/listProjects';
import { buildForm } from '../buildForm';

function project(id: string, projectName: string, year: number): Project {
  const form = buildForm({ projectName, year });
  return { id, form, row: 1, indicatorRows: { period: [], annual: [] }, unreadableRows: [], unreadable: [] };
}

const road = project('2024-001', '道路养护', 2024);
const bridge = project('2024-002', '桥梁养护', 2024);
const later = project('2025-001', '道路养护', 2025);

test('what is not found is never wanted, and a search says how many it was among', () => {
  const choice = { department: undefined, year: 2024, query: '道路', leftOut: new Set<string>() };
  expect(listProjects([road, bridge, later], choice)).toMatchObject({ listed: [road], wanted: [road], searched: 2 });
  expect(listProjects([road, bridge, later], { ...choice, query: '' }).wanted).toEqual([road, bridge]);
});
