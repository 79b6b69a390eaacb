import { useEffect, useReducer } from 'react';
import type { Host } from '../../app/host';
import type { Settings } from '../../model/settings';
import { toFailure } from '../failure';
import type { Failure } from '../failure';
import { editSettings } from './editSettings';
import type { SettingsEdit } from './editSettings';

type RuleSettingsState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'unreadable'; readonly failure: Failure }
  /** `unsaved` is what the workbook refused to store; it holds in the pane and is tried again with the next edit. */
  | {
      readonly phase: 'ready';
      readonly settings: Settings;
      readonly isSaved: boolean;
      readonly unsaved: Failure | undefined;
    };

type SettingsEvent =
  | { readonly type: 'load-requested' }
  | { readonly type: 'loaded'; readonly settings: Settings }
  | { readonly type: 'load-failed'; readonly failure: Failure }
  | { readonly type: 'edited'; readonly settings: Settings }
  | { readonly type: 'saved'; readonly settings: Settings }
  | { readonly type: 'save-failed'; readonly settings: Settings; readonly failure: Failure };

export interface RuleSettingsModel {
  readonly state: RuleSettingsState;
  readonly edit: (edit: SettingsEdit) => void;
  readonly save: () => void;
  readonly load: () => void;
}

/** The rule settings that the workbook holds; each edit is stored in it at once. */
export function useRuleSettings(host: Host, onSaved: () => void): RuleSettingsModel {
  const [state, dispatch] = useReducer(settingsReducer, { phase: 'loading' });
  const isLoading = state.phase === 'loading';
  useEffect(() => {
    if (isLoading) void load(host).then(dispatch);
  }, [host, isLoading]);

  const store = (settings: Settings) => {
    void save(host, settings).then((event) => {
      dispatch(event);
      if (event.type === 'saved') onSaved();
    });
  };
  return {
    state,
    edit: (edit) => {
      if (state.phase !== 'ready') return;
      const settings = editSettings(state.settings, edit);
      dispatch({ type: 'edited', settings });
      store(settings);
    },
    save: () => {
      if (state.phase === 'ready') store(state.settings);
    },
    load: () => {
      dispatch({ type: 'load-requested' });
    },
  };
}

async function load(host: Host): Promise<SettingsEvent> {
  try {
    const { readSettings } = await import('../../app/workbook/readSettings');
    return { type: 'loaded', settings: await readSettings(host) };
  } catch (error) {
    return { type: 'load-failed', failure: toFailure(error) };
  }
}

async function save(host: Host, settings: Settings): Promise<SettingsEvent> {
  try {
    const { saveSettings } = await import('../../app/workbook/readSettings');
    await saveSettings(host, settings);
    return { type: 'saved', settings };
  } catch (error) {
    return { type: 'save-failed', settings, failure: toFailure(error) };
  }
}

function settingsReducer(state: RuleSettingsState, event: SettingsEvent): RuleSettingsState {
  switch (event.type) {
    case 'load-requested':
      return { phase: 'loading' };
    case 'loaded':
      return { phase: 'ready', settings: event.settings, isSaved: false, unsaved: undefined };
    case 'load-failed':
      return { phase: 'unreadable', failure: event.failure };
    case 'edited':
      return { phase: 'ready', settings: event.settings, isSaved: false, unsaved: undefined };
    case 'saved':
    case 'save-failed':
      // An answer to an earlier edit says nothing about the latest.
      if (state.phase !== 'ready' || state.settings !== event.settings) return state;
      return event.type === 'saved' ? { ...state, isSaved: true } : { ...state, unsaved: event.failure };
  }
}
