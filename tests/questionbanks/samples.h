#pragma once

#include <string>

// Bank files as authors write them, for tests that spoil one thing.
namespace mockexam::tests {

inline const char* const kChoiceItem = R"(
  <item id="TST-1.1-001" type="multiple-choice" point="1.1-01" level="apply" difficulty="0.65"
        status="approved" revision="2" written="2026-01-02" reviewed="2026-01-03">
    <stem>
      A team stores 3 &lt; 4 files.
      It uses `a &amp; b`.

      Which one?
    </stem>
    <options>
      <option><text>First</text><reason>Fails the cost.</reason></option>
      <option key="true"><text>Second</text><reason>Meets all.</reason></option>
      <option><text>Third</text><reason>Fails the latency.</reason></option>
      <option><text>Fourth</text><reason>Fails the region.</reason></option>
    </options>
    <explanation>The principle.</explanation>
    <reference url="https://example.org/?a=1&amp;b=2" read="2026-01-02">A page</reference>
  </item>
)";

inline const char* const kOrderingItem = R"(
  <item id="TST-1.1-002" type="ordering" point="1.1-02" level="analyze" difficulty="0.5"
        status="pretest" revision="1" written="2026-01-02" lifecycle="closed" volatile="true">
    <stem>Put them in order.</stem>
    <stem xml:lang="ja">順番に並べてください。</stem>
    <ordering>
      <step><text>One</text><text xml:lang="ja">一</text><reason>Begins.</reason></step>
      <step><text>Two</text><reason>Needs one.</reason></step>
      <step><text>Three</text><reason>Needs two.</reason></step>
      <unused><text>Four</text><reason>Never needed.</reason></unused>
    </ordering>
    <explanation>Each needs the one above.</explanation>
    <reference url="https://example.org/order" read="2026-01-02">Order</reference>
    <enemy item="TST-1.1-001"/>
  </item>
)";

inline const char* const kMatchingItem = R"(
  <item id="TST-1.1-003" type="matching" point="1.1-03" level="apply" difficulty="0.6"
        status="approved" revision="1" written="2026-01-02">
    <stem>Match them.</stem>
    <matching reuse="any">
      <pair><prompt>p</prompt><response>left</response><reason>Because.</reason></pair>
      <pair><prompt>q</prompt><response>right</response><reason>Because.</reason></pair>
      <pair><prompt>r</prompt><response>left</response><reason>Because.</reason></pair>
      <spare><text>middle</text><reason>Neither.</reason></spare>
    </matching>
    <explanation>Sides.</explanation>
    <reference url="https://example.org/match" read="2026-01-02">Match</reference>
  </item>
)";

inline std::string items_file(const std::string& items) {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<items exam="tst" task="1.1" xml:lang="en">)" +
         items + "</items>\n";
}

inline const char* const kExam = R"(<?xml version="1.0" encoding="UTF-8"?>
<exam id="tst" code="TST-1" vendor="Nobody" version="1.2" status="retired" valid-to="2026-09-28">
  <title>A test exam</title>
  <languages><language>en</language><language>ja</language></languages>
  <form items="10" scored="8" unscored="2" minutes="20"/>
  <scale min="100" max="1000" pass="720"/>
  <scoring rule="all-or-nothing" unanswered="wrong" penalty="none"/>
  <types>
    <type name="multiple-choice" per-form="8" min-options="4" max-options="4" min-places="1" max-places="1"/>
    <type name="ordering" per-form="1" min-options="3" max-options="7" min-places="3" max-places="5"/>
    <type name="matching" per-form="1" min-options="2" max-options="8" min-places="3" max-places="7"/>
  </types>
  <delivery navigation="free" flag="true" strike="true" note="false" sleep="run">
    <warning minutes="2"/><warning minutes="5"/>
    <extra-time id="30" minutes="30">Thirty more</extra-time>
    <extra-time id="25%" percent="25">A quarter more</extra-time>
  </delivery>
  <blueprint>
    <domain id="1" weight="60"><title>Half</title>
      <task id="1.1"><title>Task</title><point id="K1">Know</point><point id="S1">Do</point></task>
    </domain>
    <domain id="2" weight="40"><title>Other</title><task id="2.1"><title>Task</title></task></domain>
  </blueprint>
</exam>
)";

// `text` with the first `what` replaced; the caller's mistake when it is not there.
inline std::string with(std::string text, const std::string& what, const std::string& instead) {
  return text.replace(text.find(what), what.size(), instead);
}

}  // namespace mockexam::tests
