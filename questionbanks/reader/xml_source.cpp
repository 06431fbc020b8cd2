#include "questionbanks/reader/xml_source.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "questionbanks/text/safe_text.h"

namespace mockexam::banks {
namespace {

struct ContextDeleter {
  void operator()(xmlParserCtxt* context) const {
    if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
    context->myDoc = nullptr;
    xmlFreeParserCtxt(context);
  }
};
using Context = std::unique_ptr<xmlParserCtxt, ContextDeleter>;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

// What the parser's callbacks fill.
struct Target {
  Document document;
  Diagnostics* diagnostics = nullptr;
  const std::string* file = nullptr;
  const XmlLimits* limits = nullptr;
  xmlParserCtxt* context = nullptr;
  int depth = 0;
  bool refused = false;

  void refuse(const char* rule, std::string message, std::string hint) {
    if (refused) return;
    refused = true;
    diagnostics->push_back({*file, xmlSAX2GetLineNumber(context), Severity::Error, rule,
                            std::move(message), std::move(hint)});
    xmlStopParser(context);
  }
};

Target& target_of(void* context) {
  return *static_cast<Target*>(static_cast<xmlParserCtxt*>(context)->_private);
}

// The line a start tag begins on; the parser itself only knows the one it ends on.
int line_of_tag(void* context) {
  const xmlParserInput* input = static_cast<xmlParserCtxt*>(context)->input;
  int line = input->line;
  for (const xmlChar* at = input->cur; at > input->base && *at != '<'; --at) {
    if (*at == '\n') --line;
  }
  return line;
}

Node::Attributes attributes_from(int count, const xmlChar** fields) {
  Node::Attributes attributes;
  for (int i = 0; i < count; ++i, fields += 5) {
    std::string name(view(fields[0]));
    if (fields[1] != nullptr) name.insert(0, std::string(view(fields[1])) + ":");
    const auto* begin = reinterpret_cast<const char*>(fields[3]);
    const auto* end = reinterpret_cast<const char*>(fields[4]);
    attributes.emplace_back(std::move(name), std::string(begin, end));
  }
  return attributes;
}

void on_start(void* context, const xmlChar* name, const xmlChar*, const xmlChar*, int,
              const xmlChar**, int attribute_count, int, const xmlChar** attributes) {
  Target& target = target_of(context);
  if (target.refused) return;
  if (++target.depth > target.limits->depth) {
    target.refuse("file-depth",
                  "elements are nested deeper than " + std::to_string(target.limits->depth),
                  "close the elements that should stand side by side");
    return;
  }
  target.document.open(view(name), line_of_tag(context),
                       attributes_from(attribute_count, attributes));
}

void on_end(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  Target& target = target_of(context);
  if (target.refused) return;
  --target.depth;
  target.document.close();
}

void on_text(void* context, const xmlChar* text, int length) {
  Target& target = target_of(context);
  if (target.refused) return;
  target.document.add_text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

void on_doctype(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  target_of(context).refuse("file-doctype", "a document type declaration is not allowed",
                            "delete the <!DOCTYPE ...> part");
}

void on_error(void* context, xmlErrorPtr error) {
  if (context == nullptr || error == nullptr) return;
  Target& target = target_of(context);
  if (target.refused || error->level < XML_ERR_ERROR) return;
  std::string message = error->message == nullptr ? "not well-formed" : error->message;
  std::erase(message, '\n');
  target.diagnostics->push_back({*target.file, error->line, Severity::Error, "file-xml",
                                 text::SafeText::clean(message).str(),
                                 "mend the markup; xmllint shows the place"});
}

xmlSAXHandler handler() {
  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.cdataBlock = on_text;
  sax.internalSubset = on_doctype;
  sax.serror = reinterpret_cast<xmlStructuredErrorFunc>(on_error);
  return sax;
}

bool says_other_encoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, std::min(bytes.find("?>"), bytes.size()));
  if (!head.starts_with("<?xml")) return false;
  const std::size_t at = head.find("encoding");
  if (at == std::string_view::npos) return false;
  std::string name(head.substr(at, 24));
  std::ranges::transform(name, name.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  });
  return name.find("utf-8") == std::string::npos && name.find("us-ascii") == std::string::npos;
}

// What can be refused without parsing: size, byte order marks, a declared encoding, zero bytes.
bool acceptable(std::string_view bytes, const std::string& file, const XmlLimits& limits,
                Diagnostics& diagnostics) {
  const auto refuse = [&](const char* rule, std::string message, std::string hint) {
    diagnostics.push_back({file, 0, Severity::Error, rule, std::move(message), std::move(hint)});
    return false;
  };
  if (bytes.size() > limits.bytes) {
    return refuse("file-size", "larger than " + std::to_string(limits.bytes / 1024) + " KiB",
                  "split the items over several files");
  }
  if (bytes.empty()) return refuse("file-empty", "the file is empty", "give it a root element");
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff") ||
      bytes.find('\0') != std::string_view::npos || says_other_encoding(bytes)) {
    return refuse("file-encoding", "not UTF-8", "save the file as UTF-8");
  }
  return true;
}

}  // namespace

std::optional<Document> parse_xml(std::string_view bytes, const std::string& file,
                                  const XmlLimits& limits, Diagnostics& diagnostics) {
  if (!acceptable(bytes, file, limits, diagnostics)) return std::nullopt;
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());

  Target target;
  target.diagnostics = &diagnostics;
  target.file = &file;
  target.limits = &limits;
  xmlSAXHandler sax = handler();
  const Context context(xmlCreatePushParserCtxt(&sax, nullptr, nullptr, 0, nullptr));
  if (!context) return std::nullopt;
  target.context = context.get();
  context->_private = &target;
  context->userData = context.get();
  // NOENT turns &amp; in attributes into a plain character; with every document type refused there
  // are no other entities it could expand.
  xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOENT);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);

  const std::size_t before = diagnostics.size();
  xmlParseChunk(context.get(), bytes.data(), static_cast<int>(bytes.size()), 1);
  if (target.refused || diagnostics.size() > before || context->wellFormed == 0) {
    if (diagnostics.size() == before) {
      diagnostics.push_back({file, 0, Severity::Error, "file-xml", "not well-formed",
                             "mend the markup; xmllint shows the place"});
    }
    return std::nullopt;
  }
  return std::move(target.document);
}

std::string xml_version() {
  const int number = std::atoi(xmlParserVersion);  // "20914", perhaps with a suffix
  return std::to_string(number / 10000) + "." + std::to_string(number / 100 % 100) + "." +
         std::to_string(number % 100);
}

}  // namespace mockexam::banks
