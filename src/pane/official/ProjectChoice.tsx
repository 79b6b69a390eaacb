import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ActionBar } from '../ActionBar';
import { NEXT_STEP } from '../nextStep';
import { DataProblems } from '../DataProblems';
import { EmptyWorkbook } from '../empty/EmptyWorkbook';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { SearchTools } from '../list/SearchTools';
import { VirtualList } from '../list/VirtualList';
import { ResultBar } from '../ResultBar';
import { WorkUnderWay } from '../longWork/WorkUnderWay';
import { officialStrings } from './strings';
import { ProjectFilters } from './ProjectFilters';
import { ProjectRow } from './ProjectRow';
import { FormOptions } from './FormOptions';
import { listProjects } from './listProjects';
import type { OfficialModel } from './useOfficialForms';

/** The projects of the workbook, and the button that makes the forms of those that are wanted. */
export function ProjectChoice({ model, onImport }: { readonly model: OfficialModel; readonly onImport: () => void }) {
  const { state, work, dispatch, actions } = model;
  const { reading, department, year, query, leftOut } = state;
  const styles = useStyles();
  const list = useMemo(
    () => listProjects(reading?.records ?? [], { department, year, query, leftOut }),
    [reading, department, year, query, leftOut],
  );
  const isBlocked = reading?.problems.some(({ isObstacle }) => isObstacle) ?? true;
  if (!reading || reading.records.length === 0 || isBlocked) {
    return (
      <div className={styles.empty}>
        <Messages model={model} />
        <EmptyWorkbook status={emptyStatus(state, isBlocked)} onImport={onImport} onReload={actions.load} />
      </div>
    );
  }
  const isGenerating = work.phase === 'working';
  return (
    <>
      <VirtualList
        label={officialStrings.projects}
        above={
          <>
            <Heading>{officialStrings.title(list.listed.length)}</Heading>
            <Text size={200} className={styles.hint}>
              {officialStrings.intro}
            </Text>
            <Messages model={model} />
            <FormOptions
              options={state.options}
              wanted={list.wanted.length}
              isDisabled={isGenerating}
              dispatch={dispatch}
            />
            <ProjectFilters model={model} list={list} isDisabled={isGenerating} />
          </>
        }
        tools={
          <SearchTools
            label={officialStrings.searched}
            query={query}
            onSearch={(wanted) => {
              dispatch({ type: 'searched', query: wanted });
            }}
            found={list.listed.length}
            of={list.searched}
          />
        }
        items={list.listed}
        keyOf={({ row }) => row}
        estimatedHeight={56}
      >
        {(project) => (
          <ProjectRow
            project={project}
            isWanted={!leftOut.has(project.id)}
            isDisabled={isGenerating}
            dispatch={dispatch}
          />
        )}
      </VirtualList>
      <ResultBar>
        <Setback model={model} />
      </ResultBar>
      <ActionBar>
        {isGenerating ? (
          <WorkUnderWay
            work={work}
            title={officialStrings.generating}
            preparing={officialStrings.preparing}
            step={officialStrings.generatingStep}
            onCancel={actions.cancel}
          />
        ) : (
          <Button
            {...NEXT_STEP}
            data-focus-first
            appearance="primary"
            disabledFocusable={list.wanted.length === 0}
            onClick={() => {
              actions.generate(list.wanted.map(({ id }) => id));
            }}
          >
            {officialStrings.generate(list.wanted.length)}
          </Button>
        )}
      </ActionBar>
    </>
  );
}

function emptyStatus({ reading, unread }: OfficialModel['state'], isBlocked: boolean) {
  if (!reading) return unread ? 'failed' : 'loading';
  return isBlocked ? 'blocked' : 'empty';
}

function Messages({ model: { state, actions } }: { readonly model: OfficialModel }) {
  const { unread, reading } = state;
  return (
    <>
      {unread && <FailureMessage failure={unread} onRetry={actions.load} />}
      {reading && state.isAskedMissing && (
        <MessageBar layout="multiline">
          <MessageBarBody>{officialStrings.askedMissing}</MessageBarBody>
        </MessageBar>
      )}
      {reading && <DataProblems problems={reading.problems} />}
    </>
  );
}

/** Why no forms were made. */
function Setback({ model: { work } }: { readonly model: OfficialModel }) {
  const setback = work.phase === 'idle' ? work.setback : undefined;
  if (setback === undefined || setback === 'nothing') return null;
  if (setback !== 'cancelled') return <FailureMessage failure={setback} />;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{officialStrings.cancelled}</MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    flexGrow: 1,
    minHeight: 0,
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
  },
});
