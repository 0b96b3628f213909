import { Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { t } from '~/texts';
import { Kbd } from '~/ui/Kbd';

/** The keys, and what a deciban is. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = t.frame.keys;
  return (
    <Modal isOpen={open} onClose={onClose} variant="medium" aria-labelledby="pb-help">
      <ModalHeader title={words.title} labelId="pb-help" />
      <ModalBody>
        <div className="pb-keys">
          <KeyList title={words.everywhere} list={words.list} />
          <div>
            <KeyList title={words.queue} list={words.lists} />
            <KeyList title={words.inCase} list={words.case} />
            <KeyList title={words.onDesk} list={words.desk} />
          </div>
        </div>
        <p className="pb-subtle">{words.words}</p>
        <p className="pb-subtle">{t.charts.fades}</p>
        <p className="pb-subtle">
          {words.licences.title} <a href="/licences-of-libraries.txt">{words.licences.libraries}</a>,{' '}
          <a href="/licence-of-fonts.txt">{words.licences.fonts}</a>
        </p>
      </ModalBody>
    </Modal>
  );
}

function KeyList({ title, list }: { title: string; list: ReadonlyArray<readonly [string, string]> }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl>
        {list.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((part) => (
                <Kbd key={part}>{part}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
