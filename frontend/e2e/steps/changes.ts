import type { Journey } from '../harness/journey';
import * as drafting from './drafting';

/** A unit put in after the one at `term`, another heading, a redraft and a unit left out, each kept as a draft. */
export async function changesAllKinds(journey: Journey, term: string): Promise<void> {
  await journey.onAct('memberBy', term, async (person) => {
    await drafting.insertsAfter(person, 'Сведения передаются бесплатно.');
    await drafting.seesInstruction(person, /дополнить частью 3 следующего содержания/, /insert/i);
    await drafting.leavesDraft(person, 'Плата мешает обмену.');
  });
  await journey.onAct('memberBy', '/text#art_2', async (person) => {
    await drafting.changesOtherwise(person, 'Изменить заголовок');
    await drafting.types(person, 'Основные понятия');
    await drafting.seesInstruction(person, /наименовани|заголов/i, /heading/i);
    await drafting.leavesDraft(person, 'Понятий больше двух.');
  });
  await journey.onAct('memberBy', '/text#art_3__para_1', async (person) => {
    await drafting.changesOtherwise(person, 'Изложить целиком в новой редакции');
    await drafting.types(person, 'Настоящий Закон вступает в силу по истечении десяти дней.');
    await drafting.seesInstruction(person, /изложить в следующей редакции/, /for part 1.* substitute/i);
    await drafting.leavesDraft(person, 'Нужно время на подготовку.');
  });
  await journey.onAct('memberBy', '/text#art_2__para_2', async (person) => {
    await drafting.changesOtherwise(person, 'Исключить');
    await drafting.seesInstruction(person, /исключить/, /leave out part 2/i);
    await drafting.leavesDraft(person, 'Понятие не используется.');
  });
}
