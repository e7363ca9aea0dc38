/** Persons of the demonstration assembly who take part, by name. All are invented. */
export const persons = {
  secretariat: 'Анна Тосненская',
  executiveSecretary: 'Вадим Ловатский',
  legalEditor: 'Елена Мстинская',
  developer: 'Григорий Вуоксинский',
  expert: 'Александр Яузский',
  memberBy: 'Ольга Березинская',
  headBy: 'Андрей Неманский',
  headKz: 'Ерлан Каратауов',
  chair: 'Виктор Хоперский',
  assemblyChair: 'Мирлан Кегетинов',
  auditor: 'Инна Волховская',
} as const;

export type PersonName = keyof typeof persons;
