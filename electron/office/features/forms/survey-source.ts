import type { z } from 'zod';
import type { followUpSurveyRequest } from '../../../../shared/contract/forms.ts';
import type { KnownCustomer } from '../../../../shared/contract/customers.ts';
import { followUpSurvey, followUpSurveyValues } from '../../../../shared/forms/follow-up-survey.ts';
import { failure } from '../../failures.ts';
import { knownCustomer } from '../customers/present.ts';
import { customerSeq } from '../customers/repository.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';

/** GFP19-1-F1.2 of a customer, or blank (S-7.2.12). */
export async function surveySource(
  context: SourceContext,
  request: z.output<typeof followUpSurveyRequest>,
): Promise<OpenedSource> {
  const { deps, reader } = context;
  const form = context.edition(followUpSurvey);
  const customer = request.customerId === null ? null : await customerOf(deps.db, reader, request.customerId);
  const values = followUpSurveyValues({
    companyName: (await readSettings(deps)).company,
    estateName: (await currentEstate(deps.db)).name,
    ...(customer && {
      customerName: customer.name,
      customerGender: customer.gender,
      phone: customer.phones.map((phone) => phone.number).join('、'),
    }),
    followedBy: request.followedBy ?? customer?.ownerName ?? '',
    ...(request.date !== null && { date: request.date }),
    answers: request.answers,
    choices: request.choices,
  });
  const name = customer === null ? '' : `-${customer.name}`;
  return {
    title: `${form.title}${name}`,
    sheets: 1,
    about: customer === null ? [] : [{ kind: 'customer', id: customer.id }],
    async *forms() {
      yield context.lay(form, values);
    },
  };
}

async function customerOf(
  db: SourceContext['deps']['db'],
  reader: SourceContext['reader'],
  id: string,
): Promise<KnownCustomer> {
  const seq = await customerSeq(db, id);
  const customer = seq === undefined ? null : await knownCustomer(db, reader, seq);
  if (!customer) throw failure('NOT_FOUND');
  return customer;
}
