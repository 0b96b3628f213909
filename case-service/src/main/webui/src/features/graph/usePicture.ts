import { type RefObject, useEffect, useState } from 'react';
import type { Case } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { save } from '~/ui/figure/save';
import { dayAndTime } from '~/ui/format/time';
import { pngOf, svgOf } from './picture';

/** Takes a picture of the whole drawing, which is drawn whole for it first. */
export function usePicture(casefile: Pick<Case, 'ref'>, svg: RefObject<SVGSVGElement>) {
  const [wanted, setWanted] = useState<'png' | 'svg'>();
  const toast = useToast();
  useEffect(() => {
    const drawing = svg.current;
    if (!wanted || !drawing) return;
    setWanted(undefined);
    const picture = svgOf(drawing, t.graph.pictureOf(casefile.ref, dayAndTime(new Date())));
    const name = `${casefile.ref}-graph.${wanted}`;
    const made =
      wanted === 'svg' ? Promise.resolve(new Blob([picture.text], { type: 'image/svg+xml' })) : pngOf(picture);
    made.then(
      (blob) => {
        save(blob, name);
        toast({ variant: 'success', title: t.graph.pictureTaken });
      },
      () => toast({ variant: 'warning', title: t.graph.pictureFailed }),
    );
  }, [wanted, svg, casefile.ref, toast]);
  return { whole: wanted !== undefined, take: setWanted };
}
