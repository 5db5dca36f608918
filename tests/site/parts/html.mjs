// html-validate finds nothing on any kind of page.
import { HtmlValidate } from 'html-validate';
import { ask } from '../support/asking.mjs';
import { check, none } from '../support/report.mjs';
import { pages_of_each_kind } from '../support/walk.mjs';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'error',
    'valid-id': ['error', { relaxed: true }], // a day is a good name for its section
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    'long-title': 'off', // the title of a recommendation is as long as it is
    'void-style': 'off', // shapes of an SVG end with />, as XML has it
    'no-redundant-role': 'off', // explicit table roles: stacked tables stay tables for VoiceOver
    'prefer-native-element': ['error', { exclude: ['table', 'row', 'cell', 'rowgroup', 'columnheader', 'rowheader', 'search'] }],
    'no-trailing-whitespace': 'off', // a matter of source files, not of answers
    'attr-quotes': 'off',
    'require-sri': 'off',
  },
});

export default async function html(site) {
  const chosen = pages_of_each_kind(await site.walked());
  await check(`html: ${chosen.length} pages of every kind are valid`, async () => {
    const wrong = [];
    for (const { address } of chosen) {
      const report = await validator.validateString((await ask(site.origin + address)).text);
      for (const m of report.results.flatMap((r) => r.messages))
        if (m.severity === 2) wrong.push(`${address}:${m.line}:${m.column} ${m.ruleId} ${m.message}`);
    }
    none(wrong, 'findings');
  });
}
