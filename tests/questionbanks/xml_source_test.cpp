#include "questionbanks/reader/xml_source.h"

#include <boost/test/unit_test.hpp>

using namespace mockexam::banks;

namespace {

std::string refusal(const std::string& bytes, const XmlLimits& limits = {}) {
  Diagnostics diagnostics;
  const bool parsed = parse_xml(bytes, "f.xml", limits, diagnostics).has_value();
  if (parsed) return diagnostics.empty() ? "" : "parsed with findings";
  BOOST_REQUIRE(!diagnostics.empty());
  BOOST_TEST(diagnostics.front().file == "f.xml");
  BOOST_TEST(!diagnostics.front().hint.empty());
  return diagnostics.front().rule;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xml_files)

BOOST_AUTO_TEST_CASE(a_tree_keeps_names_lines_attributes_and_text) {
  Diagnostics diagnostics;
  const auto document = parse_xml(
      "<a x=\"1 &amp; 2\">\n  <b>t&lt;u</b>\n  <c/>\n  <b xml:lang=\"ja\"><![CDATA[<raw>]]></b>\n</a>",
      "f.xml", {}, diagnostics);
  BOOST_REQUIRE(document.has_value());
  const Node root = document->root();
  BOOST_TEST(root.name() == "a");
  BOOST_TEST(*root.attribute("x") == "1 & 2");
  BOOST_TEST((root.attribute("y") == nullptr));
  const auto children = root.children();
  BOOST_REQUIRE(children.size() == 3U);
  BOOST_TEST(children[0].text() == "t<u");
  BOOST_TEST(children[0].line() == 2);
  BOOST_TEST(children[1].line() == 3);
  BOOST_TEST(children[2].text() == "<raw>");
  BOOST_TEST(*children[2].attribute("xml:lang") == "ja");
  BOOST_TEST(root.children("b").size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_asks_for_more_than_elements_and_text_is_refused) {
  BOOST_TEST(refusal("<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>") == "file-doctype");
  BOOST_TEST(refusal("<!DOCTYPE a SYSTEM \"http://127.0.0.1/x.dtd\"><a/>") == "file-doctype");
  BOOST_TEST(refusal("<a>&undefined;</a>") == "file-xml");
  BOOST_TEST(refusal("") == "file-empty");
  BOOST_TEST(refusal("plain") == "file-xml");
  BOOST_TEST(refusal("<a><b></a>") == "file-xml");
  BOOST_TEST(refusal("<a/><b/>") == "file-xml");
  BOOST_TEST(refusal("<a x=\"1\" x=\"2\"/>") == "file-xml");
}

BOOST_AUTO_TEST_CASE(a_million_laughs_are_not_laughed) {
  std::string bomb = "<!DOCTYPE a [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 30; ++i) {
    const std::string inner = "&a" + std::to_string(i - 1) + ";";
    bomb += "<!ENTITY a" + std::to_string(i) + " \"" + inner + inner + "\">";
  }
  BOOST_TEST(refusal(bomb + "]><a>&a29;</a>") == "file-doctype");
}

BOOST_AUTO_TEST_CASE(only_utf8_is_read) {
  BOOST_TEST(refusal("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>") == "file-encoding");
  BOOST_TEST(refusal("<?xml version=\"1.0\" encoding='utf-16'?><a/>") == "file-encoding");
  BOOST_TEST(refusal("\xff\xfe<\0a\0/\0>\0") == "file-encoding");
  BOOST_TEST(refusal(std::string("<a>\0</a>", 8)) == "file-encoding");
  BOOST_TEST(refusal("<a>\xff</a>") == "file-xml");
  BOOST_TEST(refusal("<a>\xc0\xaf</a>") == "file-xml");
  BOOST_TEST(refusal("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\xe3\x81\x82</a>") == "");
  BOOST_TEST(refusal("<?xml version='1.0' encoding='utf-8'?><a/>") == "");
  BOOST_TEST(refusal("\xef\xbb\xbf<a/>") == "");
}

BOOST_AUTO_TEST_CASE(size_and_depth_have_bounds) {
  XmlLimits limits;
  limits.bytes = 100;
  limits.depth = 4;
  BOOST_TEST(refusal("<a>" + std::string(93, 'x') + "</a>", limits) == "");
  BOOST_TEST(refusal("<a>" + std::string(94, 'x') + "</a>", limits) == "file-size");
  BOOST_TEST(refusal("<a><a><a><a/></a></a></a>", limits) == "");
  BOOST_TEST(refusal("<a><a><a><a><a/></a></a></a></a>", limits) == "file-depth");
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_levels_do_not_crash) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  BOOST_TEST(refusal(deep) == "file-depth");
}

BOOST_AUTO_TEST_SUITE_END()
