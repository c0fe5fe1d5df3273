/** What has no code of its own: said by a shell, a script or the page before its program runs. */
export const byHand = `## Without a code

| what happens | what is said | where | test |
| --- | --- | --- | --- |
| The one-time address was used, or the page is not known to the desk | A small page in both languages: go on in the first window, or start the desk again | the browser | [admission.int.test.ts](../tests/electron/browser-shell/admission.int.test.ts), [desk-gone.e2e.ts](../tests/e2e/desk-gone.e2e.ts) |
| The browser is too old to run the page | Update Chrome or Edge, in both languages | the page itself | [desk-gone.e2e.ts](../tests/e2e/desk-gone.e2e.ts) |
| The desk did not answer a form | Nothing is lost; the same button asks again under the same id | the form | [kill-desk.e2e.ts](../tests/e2e/kill-desk.e2e.ts) |
| A screen breaks | What was saved is safe; Esc, try again, note the line | in the screen's place | – |
| A row of a product list cannot be taken | Its number and why, row by row | 设置 → 商品表 | [product-list.unit.test.ts](../tests/shared/import/product-list.unit.test.ts) |
| A package to verify is no package, or is broken | Which checks failed, and where, in words | 检查, \`npm run verify\` | [failed-checks.unit.test.ts](../tests/shared/inspection/failed-checks.unit.test.ts) |
| A character that the papers' font lacks | Which ones, before the paper is printed | beside the paper | [missing-characters.unit.test.ts](../tests/shared/documents/missing-characters.unit.test.ts) |
| An option of \`npm start\` is unknown or wrong | What was wrong and the options that there are, in both languages | \`npm start\` | [start-options.unit.test.ts](../tests/build/start-options.unit.test.ts) |
| A folder for a demonstration holds something else | Name an empty folder | \`npm start -- --demo\` | [start.int.test.ts](../tests/build/start.int.test.ts) |
| Electron cannot be had or cannot run, no display | The desk opens in the browser instead, and why | \`npm start\` | [start.int.test.ts](../tests/build/start.int.test.ts) |
| Node is too old | Which Node is needed, and what to do | every script | – |
`;
