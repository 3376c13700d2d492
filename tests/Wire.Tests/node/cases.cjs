// Runs the cases of a script one after the other and writes one JSON line each: {"case", "ok", "message"}.
"use strict";
const cases = [];

exports.test = (name, body) => cases.push({ name, body });

exports.run = async (finish) => {
  for (const { name, body } of cases) {
    let outcome = { case: name, ok: true };
    try {
      await body();
    } catch (e) {
      outcome = { case: name, ok: false, message: String((e && e.stack) || e) };
    }
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
  }
  if (finish) await finish();
  process.exit(0);
};
