import { describe, expect, test } from "vitest";
import { fieldsOfForm } from "#cli/bench/form-fields.ts";
import { scriptsOf } from "#cli/bench/script-weight.ts";

const page = `
<form aria-label="Search" action="/search"><input name="q" value="x"/></form>
<form aria-label="Log time" action="" method="POST">
  <input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;7&amp;8&quot;}"/>
  <input type="date" name="workedOn" value="2026-11-22"/>
  <input type="time" name="start"/>
  <select name="workTypeId" required=""><option value="a">A</option><option value="b" selected="">B</option></select>
  <select name="role"><option value="first">F</option><option value="second">S</option></select>
  <textarea name="summary" rows="3">It&#x27;s &lt;done&gt;</textarea>
  <input type="checkbox" name="isBillable" checked="" value="on"/>
  <input type="checkbox" name="other" value="on"/>
  <input type="text" value="no name"/>
  <button type="submit" name="again">Save</button>
</form>`;

describe("a form as a browser without script sends it", () => {
  test("has its hidden fields, values, chosen options and ticked boxes", () => {
    expect(fieldsOfForm(page, "Log time")).toEqual([
      ["$ACTION_1:0", '{"id":"7&8"}'],
      ["workedOn", "2026-11-22"],
      ["start", ""],
      ["workTypeId", "b"],
      ["role", "first"],
      ["summary", "It's <done>"],
      ["isBillable", "on"],
    ]);
  });

  test("is none when no form has that label", () => expect(fieldsOfForm(page, "Sign off")).toBeUndefined());
});

describe("the scripts of a page", () => {
  test("are counted once each, without those for old browsers and other people's", () => {
    const html = `<script src="/a.js" async=""></script><script src="/a.js"></script><script src="/old.js" noModule=""></script>
      <link rel="modulepreload" href="/b.js"/><link rel="preload" href="/d.js" as="script"/>
      <link rel="preload" as="script" href="/b.js"/><link rel="preload" as="font" href="/e.woff2"/><link rel="stylesheet" href="/f.css"/><script>inline()</script><script src="https://elsewhere.example/c.js"></script>`;
    expect(scriptsOf(html)).toEqual(["/a.js", "/b.js", "/d.js"]);
  });
});
