import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Input, Modal, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import {
  type TrainingInput,
  trainingInput,
  type TrainingRecord,
} from '../../../shared/contract/trainings.ts';
import {
  trainingKindNames,
  trainingKinds,
  usualPassMark,
} from '../../../shared/domain/trainings/training.ts';
import { appTexts } from '../../../shared/texts/app.ts';
import { trainingScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { useMay } from '../../app/session/use-session.ts';
import { DraftNotice } from '../../components/draft/draft-notice.tsx';
import { useKeptValues } from '../../components/draft/use-kept-values.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { today } from '../../components/use-today.ts';
import { useSay } from '../../components/use-say.ts';
import { PlainText } from '../meetings/plain-fields.tsx';
import '../meetings/meetings.css';

/** A training: new (`id` null) with all salespeople there, or stored. */
export function TrainingDialog({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { queries } = useOffice();
  const staff = useQuery(queries.staff.list.queryOptions()).data;
  const stored = useQuery({
    ...queries.trainings.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== null,
    staleTime: 0,
  }).data;
  if (!staff || (id !== null && !stored)) return null;
  const called = staff.filter((one) => one.active && one.roles.includes('salesperson'));
  const start: TrainingInput = {
    kind: stored?.kind ?? 'monthly',
    heldOn: stored?.heldOn ?? today(),
    topic: stored?.topic ?? '',
    trainer: stored?.trainer ?? '',
    place: stored?.place ?? '',
    content: stored?.content ?? '',
    passMark: stored?.passMark ?? usualPassMark,
    people: stored
      ? stored.people.map(({ staffId, attended, reason, mark }) => ({ staffId, attended, reason, mark }))
      : called.map((one) => ({ staffId: one.id, attended: true, reason: '', mark: null })),
  };
  const names = new Map(staff.map((one) => [one.id, one.name]));
  return <TrainingForm stored={stored} start={start} names={names} onClose={onClose} />;
}

interface TrainingFormProps {
  readonly stored: TrainingRecord | undefined;
  readonly start: TrainingInput;
  readonly names: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

function TrainingForm({ stored, start, names, onClose }: TrainingFormProps) {
  const { client, cache } = useOffice();
  const say = useSay();
  const mayRecord = useMay('trainings.record') && stored?.voided !== true;
  const draft = useKeptValues(`training:${stored?.id ?? 'new'}`, start, readTyped);
  const training = draft.values;
  const [problems, setProblems] = useState<Record<string, string>>({});
  const save = useMutation({
    mutationFn: () => {
      draft.hold();
      return stored
        ? client.trainings.correct({ id: stored.id, version: stored.version, training })
        : client.trainings.record(training);
    },
    onSuccess: () => {
      say.done(texts.saved);
      onClose();
    },
    onError: (error) => {
      draft.change({});
      setProblems(problemsByField(presentError(error).problems));
      say.failure(error);
    },
    onSettled: () => refresh(cache, 'trainings'),
  });
  const put = draft.change;
  const putPerson = (staffId: string, part: Partial<TrainingInput['people'][number]>): void =>
    put({ people: training.people.map((one) => (one.staffId === staffId ? { ...one, ...part } : one)) });
  const qualified = new Set(stored?.people.filter((one) => one.qualified).map((one) => one.staffId));
  return (
    <Modal
      open
      width={820}
      title={stored ? `${stored.number} ${stored.topic}` : texts.add}
      okText={texts.save}
      cancelText={appTexts.cancel}
      okButtonProps={{ disabled: !mayRecord, loading: save.isPending }}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <div className="lt-minutes">
        {draft.restored ? (
          <DraftNotice title={appTexts.restored} giveUp={appTexts.giveUpTyped} onGiveUp={draft.giveUp} />
        ) : null}
        <Segmented
          options={trainingKinds.map((value) => ({ value, label: trainingKindNames[value] }))}
          value={training.kind}
          onChange={(kind) => put({ kind })}
        />
        {training.kind === 'induction' ? <Alert showIcon type="info" title={texts.inductionHint} /> : null}
        <div className="lt-form-grid">
          <PlainText
            name="heldOn"
            label={texts.on}
            type="date"
            className="lt-span-4"
            value={training.heldOn}
            problem={problems['heldOn']}
            onChange={(heldOn) => put({ heldOn })}
          />
          <PlainText
            name="topic"
            label={texts.topic}
            required
            className="lt-span-8"
            value={training.topic}
            problem={problems['topic']}
            onChange={(topic) => put({ topic })}
          />
          <PlainText
            name="trainer"
            label={texts.trainer}
            required
            className="lt-span-4"
            value={training.trainer}
            problem={problems['trainer']}
            onChange={(trainer) => put({ trainer })}
          />
          <PlainText
            name="place"
            label={texts.place}
            className="lt-span-4"
            value={training.place}
            onChange={(place) => put({ place })}
          />
          <PlainText
            name="passMark"
            label={texts.passMark}
            type="number"
            className="lt-span-4"
            value={String(training.passMark)}
            problem={problems['passMark']}
            onChange={(value) => put({ passMark: Number(value) })}
          />
          <PlainText
            name="content"
            label={texts.content}
            rows={2}
            className="lt-span-12"
            value={training.content}
            onChange={(content) => put({ content })}
          />
        </div>
        {problems['people'] ? <Alert showIcon type="error" title={problems['people']} /> : null}
        <div className="lt-training-people">
          {[texts.person, texts.attended, texts.reason, texts.mark, ''].map((title) => (
            <strong key={title}>{title}</strong>
          ))}
          {training.people.map((one) => {
            const name = names.get(one.staffId) ?? '';
            return (
              <div key={one.staffId} style={{ display: 'contents' }}>
                <span>{name}</span>
                <Checkbox
                  aria-label={`${texts.attended} ${name}`}
                  checked={one.attended}
                  onChange={(event) =>
                    putPerson(one.staffId, { attended: event.target.checked, mark: null, reason: '' })
                  }
                />
                <Input
                  aria-label={`${texts.reason} ${name}`}
                  disabled={one.attended}
                  value={one.reason}
                  onChange={(event) => putPerson(one.staffId, { reason: event.target.value })}
                />
                <Input
                  aria-label={`${texts.mark} ${name}`}
                  type="number"
                  disabled={!one.attended}
                  value={one.mark ?? ''}
                  onChange={(event) =>
                    putPerson(one.staffId, {
                      mark: event.target.value === '' ? null : Number(event.target.value),
                    })
                  }
                />
                <span>{qualified.has(one.staffId) ? <Tag color="green">{texts.qualified}</Tag> : null}</span>
              </div>
            );
          })}
        </div>
      </div>
    </Modal>
  );
}

// A draft may lack what a record needs.
const typedTraining = trainingInput.extend({ topic: z.string(), trainer: z.string() });
const readTyped = (content: unknown): TrainingInput | undefined => typedTraining.safeParse(content).data;
