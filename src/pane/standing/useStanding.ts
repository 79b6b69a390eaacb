import { useEffect, useState } from 'react';
import type { Host } from '../../app/host';
import type { Standing } from '../../app/workbook/readStanding';

/**
 * What the workbook holds, read whenever the view comes into sight and when another workbook is opened; undefined while nobody knows. A workbook
 * that cannot be read is no news here: whoever works with it says why.
 */
export function useStanding(host: Host): Standing | undefined {
  const [standing, setStanding] = useState<Standing>();
  const [opened, setOpened] = useState(0);
  useEffect(
    () =>
      host.listenToOpening?.(() => {
        setStanding(undefined);
        setOpened((times) => times + 1);
      }),
    [host],
  );
  useEffect(() => {
    const controller = new AbortController();
    import('../../app/workbook/readStanding')
      .then(({ readStanding }) => readStanding(host, { at: new Date(), signal: controller.signal }))
      .then((found) => {
        if (!controller.signal.aborted) setStanding(found);
      })
      .catch(() => undefined);
    return () => {
      controller.abort();
    };
  }, [host, opened]);
  return standing;
}
